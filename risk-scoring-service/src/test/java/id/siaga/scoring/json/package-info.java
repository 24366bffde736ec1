/** What reports and classes look like in JSON. */
@NullMarked
package id.siaga.scoring.json;

import org.jspecify.annotations.NullMarked;
