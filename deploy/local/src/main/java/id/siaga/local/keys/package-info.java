/** Sample agencies and their keys, made once for each data directory. */
@NullMarked
package id.siaga.local.keys;

import org.jspecify.annotations.NullMarked;
