/** What can be set: ports, heaps, directories. */
@NullMarked
package id.siaga.local.settings;

import org.jspecify.annotations.NullMarked;
