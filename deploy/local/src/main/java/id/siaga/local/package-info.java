/** The stack as local processes, and the command line client. */
@NullMarked
package id.siaga.local;

import org.jspecify.annotations.NullMarked;
