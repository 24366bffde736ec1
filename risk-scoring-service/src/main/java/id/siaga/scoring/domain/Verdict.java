package id.siaga.scoring.domain;

/**
 * All that scoring finds out about a report.
 *
 * @param classification what it is, and why
 * @param signature how alike its text is to others
 */
public record Verdict(Classification classification, Signature signature) {}
