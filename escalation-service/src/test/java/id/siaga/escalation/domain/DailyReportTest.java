package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report goes up once, revised as often as it must be; the desk above enters that it has it. */
class DailyReportTest {

  private static final AuditHash CONTENT = AuditHash.of(new byte[] {1});
  private static final AuditHash OTHER = AuditHash.of(new byte[] {2});

  /** The desks' clock stands at 10.00 in Bengkulu; the hour before is over there. */
  private static final Instant TO = DeskWorld.START;

  private static final String PERIOD = "2024-10-01T10";

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void deskAboveEntersThatItHasIt() {
    assertThat(sends("17.07", report(PERIOD, CONTENT))).isEqualTo(Office.DONE);

    assertThat(office.chain("17.07"))
        .containsExactly(
            AuditKind.COMMAND_ACCEPTED, AuditKind.DAILY_REPORT_SENT, AuditKind.CASE_FORWARDED);
    assertThat(office.chain("17")).containsExactly(AuditKind.DAILY_REPORT_RECEIVED);
    AuditEntry sent = office.world.audit.get(1);
    assertThat(sent.step())
        .isEqualTo(
            new AuditStep(
                AuditKind.DAILY_REPORT_SENT,
                "command-1",
                null,
                "supervisor:rina",
                PERIOD + " revision 0",
                CONTENT,
                null));
    AuditStep receipt = office.world.audit.getLast().step();
    assertThat(receipt.detail()).isEqualTo(PERIOD + " revision 0");
    assertThat(receipt.contentHash()).isEqualTo(CONTENT);
    AuditStep.Peer peer = java.util.Objects.requireNonNull(receipt.peer());
    assertThat(peer.desk()).hasToString("17.07");
    assertThat(peer.head().sequence()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"17, ID, 2024-10-01T10", "63, ID, 2024-10-01T11", "91.03, 91, 2024-10-01T12"})
  void goesOneTierUpByTheDesksOwnClock(String desk, String above, String period) {
    assertThat(sends(desk, report(period, CONTENT))).isEqualTo(Office.DONE);

    assertThat(office.details(above, AuditKind.DAILY_REPORT_RECEIVED))
        .containsExactly(period + " revision 0");
  }

  @Test
  void nationsReportGoesNoFurther() {
    assertThat(sends("ID", report(PERIOD, CONTENT))).isEqualTo(Office.DONE);

    assertThat(office.chain("ID"))
        .containsExactly(AuditKind.COMMAND_ACCEPTED, AuditKind.DAILY_REPORT_SENT);
  }

  @Test
  void sameContentAgainIsNoRevision() {
    sends("17.07", report(PERIOD, CONTENT));

    assertThat(sends("17.07", report(PERIOD, CONTENT))).isEqualTo(Office.DONE);

    assertThat(office.details("17.07", AuditKind.COMMAND_ACCEPTED))
        .containsExactly("send-daily-report-" + PERIOD, "send-daily-report-" + PERIOD + "-again");
    assertThat(office.details("17", AuditKind.DAILY_REPORT_RECEIVED)).hasSize(1);
  }

  @Test
  void otherContentIsARevisionAndOneOfAnotherPeriodIsNot() {
    List.of(
            report(PERIOD, CONTENT),
            report(PERIOD, OTHER),
            report("2024-09-30T10", Duration.ofDays(1), CONTENT),
            report(PERIOD, CONTENT))
        .forEach(report -> sends("17.07", report));

    assertThat(office.details("17", AuditKind.DAILY_REPORT_RECEIVED))
        .containsExactly(
            PERIOD + " revision 0",
            PERIOD + " revision 1",
            "2024-09-30T10 revision 0",
            PERIOD + " revision 2");
  }

  @ParameterizedTest
  @CsvSource({"operator, role-may-not", "admin, role-may-not", "boss, role-unknown"})
  void onlyASupervisorSends(String role, String rule) {
    Command.Order order = new Command.SendDailyReport(report(PERIOD, CONTENT));

    assertThat(office.asks("17.07", null, "rina", role, null, order)).isEqualTo(rule);
    assertThat(office.chain("17.07")).containsExactly(AuditKind.COMMAND_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "tanpa angka", "300/217 ", "-300", "300\n217", "300<b>", "٣٠٠"})
  void numberMustBeOne(String number) {
    assertThat(sends("17.07", numbered(number))).isEqualTo("number-invalid");
    assertThat(sends("17.07", numbered("3" + "0".repeat(60)))).isEqualTo("number-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"300/217/BKBP/XI/2024", "7", "B-12.a (rahasia)", "300.1 / 5"})
  void numberIsAsTheOfficeWritesIt(String number) {
    assertThat(sends("17.07", numbered(number))).isEqualTo(Office.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-10-01T11", "2024-10-01", "2024-13-01T10", "besok", ""})
  void codeMustNameTheEndByTheDesksClock(String period) {
    assertThat(sends("17.07", report(period, CONTENT))).isEqualTo("period-invalid");
  }

  @Test
  void timeMustHaveALengthAndNotBeTooLong() {
    assertThat(sends("17.07", from(TO))).isEqualTo("period-invalid");
    assertThat(sends("17.07", from(TO.minus(Duration.ofDays(36))))).isEqualTo("period-invalid");
    assertThat(sends("17.07", from(TO.minus(Duration.ofDays(35))))).isEqualTo(Office.DONE);
  }

  @Test
  void timeMustBeOver() {
    DailyReport next = report("2024-10-01T11", Duration.ofHours(-1), CONTENT);

    assertThat(sends("17.07", next)).isEqualTo("period-not-over");
    office.world.pass(Duration.ofHours(1));
    assertThat(sends("17.07", next)).isEqualTo(Office.DONE);
  }

  @Test
  void contentMustBeThere() {
    assertThat(sends("17.07", report(PERIOD, AuditHash.NONE))).isEqualTo("content-missing");
  }

  private String sends(String desk, DailyReport report) {
    return office.asks(desk, null, "rina", "supervisor", null, new Command.SendDailyReport(report));
  }

  private static DailyReport report(String period, AuditHash content) {
    return report(period, Duration.ZERO, content);
  }

  private static DailyReport report(String period, Duration earlier, AuditHash content) {
    Instant to = TO.minus(earlier);
    return new DailyReport(period, to.minus(Duration.ofDays(1)), to, "300/217", content, 0);
  }

  private static DailyReport numbered(String number) {
    return new DailyReport(PERIOD, TO.minus(Duration.ofDays(1)), TO, number, CONTENT, 0);
  }

  private static DailyReport from(Instant from) {
    return new DailyReport(PERIOD, from, TO, "300/217", CONTENT, 0);
  }
}
