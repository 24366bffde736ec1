/** The command line tools, run as a terminal runs them. */
@NullMarked
package id.siaga.scoring.tool;

import org.jspecify.annotations.NullMarked;
