package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;

/**
 * In whose name a desk is asked something.
 *
 * @param subject who asks, as the issuer of their sign-in knows them
 * @param role under which they ask, in lower case
 * @param office the desk they are posted at
 */
public record Actor(String subject, String role, DeskCode office) {}
