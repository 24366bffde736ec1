package id.siaga.notification.domain;

/** Where activations of models go. */
public interface ModelLog {

  /**
   * Publishes the model, its activation and the command to the national desk, all or nothing;
   * blocks until they are committed. What could be committed only so late that an instance of the
   * scoring service might hear of it after its moment is given up.
   */
  void publish(ModelActivation activation);
}
