package id.siaga.notification.domain;

import java.util.List;

/** Where entries of risk registers go. */
public interface RiskLog {

  /** Publishes entries, all or nothing; blocks until they are committed. */
  void publish(List<RiskAssessment> entries);
}
