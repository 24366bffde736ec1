package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountCommandsTest {

  private ConsoleStub console;

  @BeforeEach
  void start() throws IOException {
    console = new ConsoleStub();
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void laysTwoPeriodsOutBesideEachOther() {
    console.on(
        "/v1/aggregates",
        200,
        """
        {'area':'17','name':'BENGKULU','by':['TOPIC'],
         'period':{'from':'2024-11-18','to':'2024-11-24','mode':'LIVE'},
         'against':{'from':'2020-12-01','to':'2020-12-07','mode':'HISTORICAL'},
         'total':{'cases':4,'open':3,'escalated':1,'unfounded':0,'reports':7,'missedDeadlines':2},
         'totalAgainst':{'cases':9},
         'groups':[
          {'topic':'HOAKS','cases':1,'open':0,'escalated':0,'unfounded':0,'reports':1,
           'missedDeadlines':0,'against':{'cases':9}},
          {'topic':'SARA','cases':3,'open':3,'escalated':1,'unfounded':0,'reports':6,
           'missedDeadlines':2,'against':{'cases':0}}]}\
        """);

    ConsoleStub.Run run =
        console.run(
            "aggregates",
            "17",
            "--by",
            "topic",
            "--against-from",
            "2020-12-01",
            "--against-mode",
            "historical");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            17 BENGKULU  2024-11-18 to 2024-11-24 LIVE  against 2020-12-01 to 2020-12-07 HISTORICAL
            TOPIC                                         CASES AGAINST   OPEN     UP UNFOUNDED REPORTS MISSED
            HOAKS                                             1       9      0      0         0       1      0  ██████████
            SARA                                              3       0      3      1         0       6      2  ██████████████████████████████
            total                                             4       9      3      1         0       7      2
            """);
    assertThat(console.asked().getFirst())
        .contains("area=17", "by=TOPIC", "againstFrom=2020-12-01", "againstMode=HISTORICAL")
        .doesNotContain("from=&", "topic=");
  }

  @Test
  void showsThePlacesOfAKabupaten() {
    console.on(
        "/v1/desks/17.07/places",
        200,
        """
        {'desk':'17.07','name':'KABUPATEN LEBONG','from':'2024-11-01','to':'2024-11-30','places':[
          {'kecamatan':'17.07.01','kecamatanName':'Lebong Utara','topic':'SARA','severity':'SEDANG',
           'cases':2,'open':1},
          {'topic':'HOAKS','severity':'RENDAH','cases':1,'open':0}]}\
        """);

    assertThat(console.run("aggregates", "17.07", "--places").out())
        .isEqualTo(
            """
            17.07 KABUPATEN LEBONG  2024-11-01 to 2024-11-30
            PLACE                                        TOPIC              SEVERITY  CASES   OPEN
            Lebong Utara                                 SARA               SEDANG        2      1
            (not said)                                   HOAKS              RENDAH        1      0
            """);
  }

  @Test
  void showsTheIndexWithItsParts() {
    console.on(
        "/v1/vulnerability",
        200,
        """
        {'area':'17','name':'BENGKULU','index':31.5,
         'parts':{'incidents':40.0,'breadth':20.0,'escalation':50.0,'deadlines':0.0,'silence':0.0},
         'below':[{'area':'17.07','name':'KABUPATEN LEBONG','index':60.0,
          'parts':{'incidents':80.0,'breadth':40.0,'escalation':100.0,'deadlines':0.0,
                   'silence':0.0,'prior':55.5}}]}\
        """);

    assertThat(console.run("vulnerability", "17").out())
        .isEqualTo(
            """
            AREA                                   INDEX  INCIDENTS BREADTH ESCALATION DEADLINES SILENCE PRIOR
            17 BENGKULU                             31.5       40.0    20.0       50.0       0.0     0.0     -  ██████████
            17.07 KABUPATEN LEBONG                  60.0       80.0    40.0      100.0       0.0     0.0  55.5  ██████████████████
            """);
  }

  @Test
  void listsWhoIsSilent() {
    console.on(
        "/v1/silent-desks",
        200,
        """
        {'area':'17','name':'BENGKULU','silentForSeconds':86400,'of':10,'desks':[
          {'desk':'17.08','name':'KABUPATEN KEPAHIANG'},
          {'desk':'17.07','name':'KABUPATEN LEBONG','heardAt':'2024-11-18T03:00:00Z',
           'silentForSeconds':172800}]}\
        """);

    assertThat(console.run("silent", "17", "--for", "24h").out())
        .isEqualTo(
            """
            17 BENGKULU: 2 of 10 kabupaten silent for 24 h or longer
            17.08  KABUPATEN KEPAHIANG              never heard of
            17.07  KABUPATEN LEBONG                 2 d  last heard 2024-11-18 10:00 WIB
            """);
  }

  @Test
  void showsTheRegisterBesideTheCases() {
    console.on(
        "/v1/desks/17.07/risk-register",
        200,
        """
        {'desk':'17.07','name':'KABUPATEN LEBONG','on':'2024-11-20','casesOfDays':30,'rows':[
          {'place':'17.07.01.2001','name':'Talang Ulu','kecamatanName':'Lebong Utara','topic':'SARA',
           'level':'TINGGI','assessedOn':'2024-10-01','note':'dua posko','cases':0,'open':0,
           'unforeseen':false},
          {'place':'17.07.02','name':'Rimbo Pengadang','topic':'HOAKS','cases':2,'open':1,
           'gravest':'SEDANG','unforeseen':true}]}\
        """);

    assertThat(console.run("register", "17.07").out())
        .isEqualTo(
            """
            17.07 KABUPATEN LEBONG  risks as assessed until 2024-11-20, cases of 30 days
            PLACE                                    TOPIC              LEVEL    OF          CASES   OPEN GRAVEST
            Lebong Utara, Talang Ulu                 SARA               TINGGI   2024-10-01      0      0 -        dua posko
            Rimbo Pengadang                          HOAKS              -        -               2      1 SEDANG   unforeseen
            """);
  }

  @Test
  void entersAFileOfAssessments(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("pemetaan.csv");
    Files.writeString(
        file, "place,topic,level,note\n17.07.01,SARA,TINGGI,dua posko\n17.07.02,HOAKS,NIHIL,\n");
    console.on("/v1/desks/17.07/assessments", 202, "{'desk':'17.07','assessments':2}");

    ConsoleStub.Run run = console.run("assess", "17.07", "--file", file.toString(), "--as", "rina");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("2 entered in the register of 17.07\n");
    assertThat(console.command().path("assessments").get(0).path("note").asString(""))
        .isEqualTo("dua posko");
    assertThat(console.command().path("assessments").get(1).has("note")).isFalse();
  }

  @Test
  void tellsWhatIsWrong() {
    console.on(
        "/v1/aggregates", 422, "{'title':'t','violations':[{'field':'by','message':'is odd'}]}");

    ConsoleStub.Run run = console.run("aggregates", "--by", "party");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("aggregates: t: by is odd\n");
  }
}
