package id.siaga.local.provision;

/** The broker or the registry holds something else than the contracts ask for. */
public final class ProvisioningException extends Exception {

  private static final long serialVersionUID = 1L;

  ProvisioningException(String message) {
    super(message);
  }

  ProvisioningException(String message, Throwable cause) {
    super(message, cause);
  }
}
