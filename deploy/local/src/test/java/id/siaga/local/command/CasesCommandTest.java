package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CasesCommandTest {

  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");

  @Test
  void listsCasesWithWhatIsDueNext() {
    assertThat(
            table(
                """
                {'cases':[
                 {'caseId':'3f2a9b1c-0000-8000-8000-000000000001','desk':'17.07','status':'NEW',
                  'severity':'TINGGI','topic':'KONFLIK_PENDUKUNG','openedAt':'2024-11-20T02:35:00Z',
                  'acknowledgeBy':'2024-11-20T02:57:00Z','resolveBy':'2024-11-21T03:00:00Z'},
                 {'caseId':'4f2a9b1c-0000-8000-8000-000000000001','desk':'ID','status':'IN_PROGRESS',
                  'severity':'KRITIS','topic':'KEAMANAN','openedAt':'2024-11-17T02:35:00Z',
                  'acknowledgeBy':'2024-11-17T02:57:00Z','resolveBy':'2024-11-20T09:00:00Z',
                  'handler':'ri\\u001Bna','lead':'ID','openDirectives':2,'proposed':true,
                  'snoozedUntil':'2024-11-20T03:10:00Z','openReferrals':1,
                  'movedTo':{'desk':'17.08','caseId':'x'}},
                 {'caseId':'5f2a9b1c-0000-8000-8000-000000000001','desk':'17.07','status':'NEW',
                  'severity':'SEDANG','topic':'SIBER','openedAt':'2024-11-20T02:35:00Z',
                  'duty':{'officer':'rina','deputy':'budi','calledAt':'2024-11-20T02:55:00Z'}}],
                 'nextCursor':'x'}\
                """))
        .isEqualTo(
            """
            AGE     CASE      DESK   STATUS         SEVERITY TOPIC              DEADLINE
            25 min  3f2a9b1c  17.07  NEW            TINGGI   KONFLIK_PENDUKUNG  ack 3 min late
            3 d     4f2a9b1c  ID     IN_PROGRESS    KRITIS   KEAMANAN           end in 6 h       handled by ri na, led by ID, snoozed, back in 10 min, 2 open directive(s), 1 open referral(s), goes on at 17.08, lowering proposed
            25 min  5f2a9b1c  17.07  NEW            SEDANG   SIBER              -                deputy called: budi
            … and more: --limit, or narrow it by --desk, --status, --severity
            """);
  }

  @Test
  void saysThatThereAreNone() {
    assertThat(table("{'cases':[]}")).isEqualTo("no cases\n");
  }

  @Test
  void asksForWhatItIsNarrowedTo() throws IOException {
    try (ConsoleStub console = new ConsoleStub()) {
      console.on("/v1/cases?", 200, "{'cases':[]}");
      ConsoleStub.Run run =
          console.run(
              "cases",
              "--tier",
              "provinsi",
              "--status",
              "new,acknowledged",
              "--severity",
              "KRITIS",
              "--limit",
              "5",
              "--json");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).isEqualTo("{\"cases\":[]}\n");
      assertThat(console.asked().getFirst())
          .contains("tier=PROVINSI", "status=NEW%2CACKNOWLEDGED", "severity=KRITIS", "limit=5")
          .doesNotContain("desk=");
    }
  }

  @Test
  void drillIsAskedForByItselfAndSaysSo() throws IOException {
    try (ConsoleStub console = new ConsoleStub()) {
      console.on("/v1/cases?", 200, "{'cases':[]}");

      assertThat(console.run("cases", "--drill").out())
          .isEqualTo("DRILL (latihan): none of this is real\nno cases\n");
      assertThat(console.run("cases").out()).isEqualTo("no cases\n");
      assertThat(console.asked().getFirst()).contains("drill=true");
      assertThat(console.asked().getLast()).doesNotContain("drill");
    }
  }

  @Test
  void tellsWhichOptionIsWrong() throws IOException {
    try (ConsoleStub console = new ConsoleStub()) {
      console.on(
          "/v1/cases?", 422, "{'title':'t','violations':[{'field':'limit','message':'is far'}]}");
      ConsoleStub.Run run = console.run("cases", "--limit", "900");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).isEqualTo("cases: t: limit is far\n");
    }
  }

  @Test
  void showsAllOfACase() {
    StringWriter out = new StringWriter();
    CaseText.print(
        json(
            """
            [{'caseId':'c','desk':'17.07','deskName':'KABUPATEN LEBONG','owner':'17.07',
              'ownerName':'KABUPATEN LEBONG','mode':'LIVE','status':'IN_PROGRESS','category':'GANGGUAN',
              'topic':'HOAKS','severity':'TINGGI','openedAt':'2024-11-20T02:00:00Z','reportCount':4,
              'withdrawnCount':1,'agencies':['polres-lebong','kpu-lebong'],'independentAgencies':1,
              'handler':'rina','lead':'17',
              'resolveBy':'2024-11-20T05:00:00Z','acknowledgedAt':'2024-11-20T02:10:00Z',
              'acknowledgedBy':'rina','missedDeadlines':1,
              'standing':[{'category':'GANGGUAN','severity':'TINGGI','reports':3}],
              'classOverride':{'by':'sari','at':'2024-11-20T02:20:00Z','reason':'video lama'},
              'proposal':{'proposalId':'p1','by':'rina','at':'2024-11-20T02:30:00Z','reason':'sudah reda',
                'classified':{'category':'TANTANGAN','topic':'HOAKS','severity':'RENDAH'}},
              'reasons':[{'rule':'tinggi-provinsi','explanation':'Tingkat TINGGI.'}],
              'directives':[{'directiveId':'d1','fromDesk':'17','toDesk':'17.07','text':'periksa',
                'due':'2024-11-20T06:00:00Z','status':'DONE','doneBy':'rina','outcome':'sudah'}],
              'alike':{'kabupaten':3,'provinces':1,'reportIds':['r7','r8']},
              'duty':{'officer':'rina','deputy':'budi','callAt':'2024-11-20T02:05:00Z'},
              'cameFrom':{'desk':'17.08','caseId':'c0'},
              'referrals':[{'referralId':'f1','institution':'POLRI','text':'amankan','status':'ANSWERED',
                 'due':'2024-11-20T07:00:00Z','outcome':'HANDLED','recordedBy':'sari','answer':'sudah diamankan'},
                {'referralId':'f2','institution':'PLN','text':'nyalakan','status':'OVERDUE',
                 'due':'2024-11-20T02:30:00Z'}],
              'notes':[{'kind':'COMMENT','by':'rina','role':'operator','at':'2024-11-20T02:15:00Z','text':'menunggu'}],
              'reports':[{'reportId':'r1','agency':'polres-lebong','state':'WITHDRAWN','tps':'03',
                'occurredAt':'2024-11-20T01:00:00Z','text':'baris satu\\nbaris dua'}]}]\
            """),
        NOW,
        new PrintWriter(out, true));

    assertThat(out.toString())
        .isEqualTo(
            """
            case c
              TINGGI GANGGUAN/HOAKS  KABUPATEN LEBONG (17.07)
              opened 2024-11-20 09:00 WIB, 4 report(s), 1 of them withdrawn from polres-lebong, kpu-lebong, standing from 1
              standing: 3 × TINGGI GANGGUAN
              class set by sari 2024-11-20 09:20 WIB: video lama
              proposed by rina 2024-11-20 09:30 WIB: lower it to RENDAH TANTANGAN; sudah reda  (proposal p1)
              alike: 3 kabupaten of the province, 1 province(s), 2 report(s)

            desk 17.07 KABUPATEN LEBONG: IN_PROGRESS, led by 17
              due: end in 2 h
              missed 1 deadline(s)
              acknowledged 2024-11-20 09:10 WIB by rina
              handled by rina
              on duty: rina, deputy budi, to be called 2024-11-20 09:05 WIB
              came from case c0 at desk 17.08
              why here: Tingkat TINGGI. (tinggi-provinsi)
              directive 17 → 17.07, due 2024-11-20 13:00 WIB, DONE: periksa  (directive d1)
                done by rina: sudah
              referred to POLRI, due 2024-11-20 14:00 WIB, ANSWERED: amankan  (referral f1)
                HANDLED by sari: sudah diamankan
              referred to PLN, due 2024-11-20 09:30 WIB, OVERDUE: nyalakan  (referral f2)
              2024-11-20 09:15 WIB rina (operator): COMMENT – menunggu

            report r1  polres-lebong  2024-11-20 08:00 WIB  TPS 03  WITHDRAWN
              baris satu baris dua
            """);
  }

  @Test
  void showsOnlyTheDeskThatIsNamed() throws IOException {
    try (ConsoleStub console = new ConsoleStub()) {
      console.holding(ConsoleStub.copy("17", ""), ConsoleStub.copy("17.07", ""));

      assertThat(console.run("case", ConsoleStub.CASE, "--desk", "17", "--json").out())
          .contains("\"desk\":\"17\"")
          .doesNotContain("\"desk\":\"17.07\"");
      assertThat(console.run("case", ConsoleStub.CASE, "--desk", "ID").exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-20T03:00:30Z, in 30 s",
    "2024-11-20T03:12:30Z, in 12 min",
    "2024-11-20T04:40:00Z, in 100 min",
    "2024-11-20T23:00:00Z, in 20 h",
    "2024-11-27T03:00:00Z, in 7 d",
    "2024-11-20T02:59:00Z, 1 min late",
  })
  void tellsHowLongIsLeft(Instant deadline, String said) {
    assertThat(When.remaining(deadline, NOW)).isEqualTo(said);
  }

  private static String table(String page) {
    StringWriter out = new StringWriter();
    CaseTable.print(json(page), NOW, new PrintWriter(out, true));
    return out.toString();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
