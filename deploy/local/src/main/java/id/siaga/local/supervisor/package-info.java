/** One process that owns the others: starts, watches, restarts and stops them. */
@NullMarked
package id.siaga.local.supervisor;

import org.jspecify.annotations.NullMarked;
