package id.siaga.notification.domain;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where entries of the access log go. */
public interface AccessLog {

  /** Publishes entries; done once every in-sync replica holds them. */
  CompletionStage<Void> publish(List<AccessEntry> entries);
}
