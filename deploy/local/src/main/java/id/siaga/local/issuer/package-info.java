/**
 * The development issuer: people of a sample office sign in without a password, on the loopback
 * address, with a key of this data directory. Nothing of it is for production, whose profile
 * refuses such an issuer.
 */
@NullMarked
package id.siaga.local.issuer;

import org.jspecify.annotations.NullMarked;
