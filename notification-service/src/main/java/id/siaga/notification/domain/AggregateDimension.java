package id.siaga.notification.domain;

/** What counts can be laid out by. */
public enum AggregateDimension {
  /** the areas below, one each */
  AREA("area"),
  /** the windows, one each */
  START("starts"),
  CATEGORY("category"),
  TOPIC("topic"),
  SEVERITY("severity"),
  STAGE("stage");

  private final String column;

  AggregateDimension(String column) {
    this.column = column;
  }

  /** Its column in the projection. */
  public String column() {
    return column;
  }
}
