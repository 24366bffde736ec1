/** Makes a model of labelled reports: one deterministic way from corpus to file. */
@NullMarked
package id.siaga.scoring.training;

import org.jspecify.annotations.NullMarked;
