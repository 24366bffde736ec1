package id.siaga.scoring.tool;

/** One line of a file. */
sealed interface Line {

  /** Its number, from 1. */
  long number();

  /** A line without its end. */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  record Whole(long number, byte[] bytes) implements Line {}

  /** A line that has more bytes than it may; they were passed over. */
  record TooLong(long number) implements Line {}
}
