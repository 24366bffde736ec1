/** Topics and schemas, made from the contracts when the stack starts. */
@NullMarked
package id.siaga.local.provision;

import org.jspecify.annotations.NullMarked;
