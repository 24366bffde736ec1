package id.siaga.notification.access;

/** What the rules say to a deed. */
public enum Ruling {
  ALLOWED,
  /** they see what it is about, but mayn't do that */
  FORBIDDEN,
  /** for them what it is about doesn't exist */
  HIDDEN
}
