@NullMarked
package id.siaga.scoring.domain.model;

import org.jspecify.annotations.NullMarked;
