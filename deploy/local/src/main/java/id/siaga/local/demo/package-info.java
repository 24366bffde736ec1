/** The demo: sample reports at a human pace, and a staged story with scripted operators. */
@NullMarked
package id.siaga.local.demo;

import org.jspecify.annotations.NullMarked;
