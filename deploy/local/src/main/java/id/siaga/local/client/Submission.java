package id.siaga.local.client;

import tools.jackson.databind.node.ObjectNode;

/**
 * One report of a file.
 *
 * @param line where it begins in the file, from 1
 * @param body as intake takes it
 */
public record Submission(long line, ObjectNode body) {}
