/**
 * Step 4: consumes reports.v1, scored.v1, escalations.kabupaten.v1, escalations.provinsi.v1,
 * escalations.nasional.v1 and audit.v1, publishes commands.v1 and models.v1.
 */
@NullMarked
package id.siaga.notification;

import org.jspecify.annotations.NullMarked;
