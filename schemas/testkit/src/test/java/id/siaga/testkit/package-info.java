/** Tests of the testkit itself. */
@NullMarked
package id.siaga.testkit;

import org.jspecify.annotations.NullMarked;
