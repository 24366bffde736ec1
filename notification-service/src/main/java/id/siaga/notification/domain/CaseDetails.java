package id.siaga.notification.domain;

/** What a case holds beyond its summary, made when somebody asks for it: most never are. */
public interface CaseDetails {

  /**
   * Reasons, reports, texts and evidence of a case.
   *
   * @param snapshot the case as it came from Kafka
   * @return a JSON object that shares no field with the summary
   * @throws id.siaga.events.RegistryUnavailableException when its schema can't be asked for now
   */
  String json(byte[] snapshot);

  /**
   * The case in short.
   *
   * @param snapshot the case as it came from Kafka
   * @throws id.siaga.events.RegistryUnavailableException when its schema can't be asked for now
   */
  CaseBrief brief(byte[] snapshot);
}
