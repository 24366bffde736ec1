/** What analysts run from a command line, without a stack and without Spring. */
@NullMarked
package id.siaga.scoring.tool;

import org.jspecify.annotations.NullMarked;
