/** The whole stack as its users meet it: the script, the ports, the topics. */
@NullMarked
package id.siaga.e2e;

import org.jspecify.annotations.NullMarked;
