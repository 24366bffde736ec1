package id.siaga.local.settings;

/** A setting that can't be used; the message names it and what it has to be. */
public final class SettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingException(String message) {
    super(message);
  }
}
