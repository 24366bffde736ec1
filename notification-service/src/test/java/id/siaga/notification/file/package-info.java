/** Tests of operators' files. */
@NullMarked
package id.siaga.notification.file;

import org.jspecify.annotations.NullMarked;
