package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportId;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.Institution;
import id.siaga.notification.domain.ReferralOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Commands that hand a case to others, or move it. */
class MoveCommandTest {

  private static final String ID = "00000000-0000-8000-8000-00000000000";
  private static final Regions REGIONS = Regions.loadDesks();
  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  @ParameterizedTest
  @EnumSource(Institution.class)
  void readsAReferral(Institution institution) {
    CommandDetail detail =
        detailOf("'REFER','desk':'17.07','institution':'" + institution + "','for':'2h',WHY");

    assertThat(detail.institution()).isEqualTo(institution);
    assertThat(detail.until()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(detail.reason()).isEqualTo("karena perlu");
  }

  @Test
  void readsAReferralAsFarAheadAsItMayLie() {
    assertThat(detailOf("'REFER','desk':'ID','institution':'KPU','for':'90d',WHY").until())
        .isEqualTo(NOW.plus(Duration.ofDays(90)));
  }

  @ParameterizedTest
  @EnumSource(ReferralOutcome.class)
  void readsAnAnswer(ReferralOutcome outcome) {
    CommandDetail detail =
        detailOf(
            "'CLOSE_REFERRAL','desk':'17.07','referenceId':'r1','outcome':'" + outcome + "',WHY");

    assertThat(detail.referenceId()).isEqualTo("r1");
    assertThat(detail.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"17.07,17.08", "17.07,17.71", "17.07,31.74"})
  void readsATransferToAnotherKabupaten(String desk, String to) {
    assertThat(detailOf("'TRANSFER','desk':'%s','toDesk':'%s',WHY".formatted(desk, to)).toDesk())
        .isEqualTo(new DeskCode(to));
  }

  @Test
  void readsAMerger() {
    assertThat(detailOf("'MERGE','desk':'17.07','referenceId':'" + ID + "2',WHY").referenceId())
        .isEqualTo(ID + "2");
  }

  @Test
  void readsASplitWithEachReportOnce() {
    assertThat(detailOf("'SPLIT','desk':'17.07','reportIds':['ID7','ID8','ID7'],WHY").reportIds())
        .containsExactly(ReportId.of(ID + "7"), ReportId.of(ID + "8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'REFER','desk':'17',WHY,'for':'1d'; institution required",
        "'REFER','desk':'17',WHY,'for':'1d','institution':'polres'; institution one-of",
        "'REFER','desk':'17',WHY,'for':'1d','institution':'UNKNOWN'; institution one-of",
        "'REFER','desk':'17',WHY,'institution':'KPU'; until required",
        "'REFER','desk':'17','for':'1d','institution':'KPU'; reason required",
        "'REFER','desk':'17',WHY,'for':'91d','institution':'KPU'; for range",
        "'REFER','desk':'17',WHY,'until':'2024-11-20T03:00:00Z','institution':'KPU'; until range",
        "'REFER','desk':'17',WHY,'for':'1d','institution':'KPU','outcome':'HANDLED'; outcome forbidden",
        "'CLOSE_REFERRAL','desk':'17',WHY,'outcome':'HANDLED'; referenceId required",
        "'CLOSE_REFERRAL','desk':'17',WHY,'referenceId':'r1'; outcome required",
        "'CLOSE_REFERRAL','desk':'17',WHY,'referenceId':'r1','outcome':'DONE'; outcome one-of",
        "'CLOSE_REFERRAL','desk':'17','referenceId':'r1','outcome':'HANDLED'; reason required",
        "'TRANSFER','desk':'17.07',WHY; toDesk required",
        "'TRANSFER','desk':'17.07','toDesk':'17.08'; reason required",
        "'TRANSFER','desk':'17.07',WHY,'toDesk':'17.07'; toDesk other-kabupaten",
        "'TRANSFER','desk':'17.07',WHY,'toDesk':'17'; toDesk other-kabupaten",
        "'TRANSFER','desk':'17.07',WHY,'toDesk':'17.99'; toDesk other-kabupaten",
        "'TRANSFER','desk':'17.07',WHY,'toDesk':'Lebong'; toDesk shape",
        "'MERGE','desk':'17.07',WHY; referenceId required",
        "'MERGE','desk':'17.07',WHY,'referenceId':'3f2a9b'; referenceId shape",
        "'MERGE','desk':'17.07',WHY,'referenceId':'ID1'; referenceId other-case",
        "'MERGE','desk':'17.07','referenceId':'ID2'; reason required",
        "'SPLIT','desk':'17.07',WHY; reportIds required",
        "'SPLIT','desk':'17.07',WHY,'reportIds':[]; reportIds shape",
        "'SPLIT','desk':'17.07',WHY,'reportIds':'ID7'; reportIds shape",
        "'SPLIT','desk':'17.07',WHY,'reportIds':['ID7','r8']; reportIds[1] shape",
        "'SPLIT','desk':'17.07',WHY,'reportIds':[7]; reportIds[0] shape",
        "'SPLIT','desk':'17.07',WHY,'reportIds':['ID1','ID2','ID3','ID4','ID5','ID6']; reportIds too-many",
        "'SPLIT','desk':'17.07','reportIds':['ID7']; reason required",
      })
  void namesTheFieldAndTheRuleThatIsBroken(String kindAndRest, String broken) {
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> detailOf(kindAndRest));

    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(problem.violations())
        .extracting(violation -> violation.field() + " " + violation.rule())
        .containsExactly(broken);
  }

  private static CommandDetail detailOf(String kindAndRest) {
    String body =
        ("{'kind':" + kindAndRest + "}")
            .replace("WHY", "'reason':'karena perlu'")
            .replace("'ID'", "'NASIONAL'")
            .replaceAll("ID(\\d)", ID + "$1")
            .replace("'NASIONAL'", "'ID'")
            .replace('\'', '"');
    return CommandBody.read(
            JsonMapper.shared().readTree(body),
            CaseId.of(ID + "1"),
            REGIONS,
            NOW,
            MoveCommandTest::rina)
        .detail();
  }

  private static Actor rina(DeskCode desk) {
    return new Actor("rina", "operator", desk);
  }
}
