package id.siaga.escalation.domain;

/**
 * A policy and the text it was read from: the text is what a desk keeps, and what its audit names
 * by hash.
 */
public record PolicySource(Policy policy, String text) {}
