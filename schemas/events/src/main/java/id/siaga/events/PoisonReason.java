package id.siaga.events;

/** Why a record went to the dead-letter topic; the value of {@link DeadLetter#REASON}. */
public enum PoisonReason {
  /** no bytes, or not magic byte 0 and a four-byte schema id */
  NOT_WIRE_FORMAT,
  /** the registry knows no schema of that id */
  UNKNOWN_SCHEMA,
  /** the schema is of another record type than the topic carries, or can't be read as it */
  WRONG_TYPE,
  /** the bytes don't follow their schema */
  MALFORMED,
  /** readable, but a field breaks a rule, or holds a code this version doesn't know */
  INVALID_CONTENT,
  /** the key doesn't name the desk that the record is about */
  WRONG_KEY,
  /** the logic failed on it: a defect, to be re-driven once mended */
  HANDLER_FAILED,
  /** what it leads to is larger than the broker takes */
  OUTPUT_TOO_LARGE
}
