/** For tests: real parts by one annotation, named fixtures, a topic probe, architecture rules. */
@NullMarked
package id.siaga.testkit;

import org.jspecify.annotations.NullMarked;
