package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;

/**
 * The newest signed checkpoint that covers a desk's chain: printed, it is beyond the reach of
 * whoever could change the chain.
 *
 * @param signer the desk that signed: the province for a kabupaten, else the desk itself
 * @param number of the signer's checkpoint
 * @param hash of that checkpoint, lower-case hexadecimal
 * @param sequence how far it covers the desk's chain
 * @param head hash of the chain's entry there
 */
public record ChainProof(
    DeskCode signer, long number, String hash, Instant at, long sequence, String head) {}
