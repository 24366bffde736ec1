/** Reports to classify and their classes as JSON, the same for the API and the command line. */
@NullMarked
package id.siaga.scoring.json;

import org.jspecify.annotations.NullMarked;
