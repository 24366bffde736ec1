/** What a figure is: samples, ratios, floors, and the order in which contenders take turns. */
@NullMarked
package id.siaga.bench.measure;

import org.jspecify.annotations.NullMarked;
