package id.siaga.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ReportFileTest {

  @Test
  void readsJsonLinesAndLeavesTheLabelsOut() throws Exception {
    ReportFile file =
        read(
            """
            {"id":"r1","text":"aman","category":"NIHIL","topic":"LAINNYA","severity":"NIHIL","region":"17.07"}

            {"id":"r2","text":"ribut","region":"17.07","stage":"KAMPANYE"}
            """);

    assertThat(file.submissions())
        .extracting(Submission::line, one -> one.body().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                1L, "{\"id\":\"r1\",\"text\":\"aman\",\"region\":\"17.07\"}"),
            org.assertj.core.groups.Tuple.tuple(
                3L,
                "{\"id\":\"r2\",\"text\":\"ribut\",\"region\":\"17.07\",\"stage\":\"KAMPANYE\"}"));
  }

  @Test
  void goesOnAfterALineThatIsNoJsonObject() throws Exception {
    ReportFile file = read("{\"id\":\"r1\"}\n{oops\n[1]\n{\"id\":\"r4\"}\n");

    assertThat(file.submissions()).extracting(Submission::line).containsExactly(1L, 4L);
    assertThat(file.unreadable()).extracting(Rejection::line).containsExactly(2L, 3L);
  }

  @Test
  void readsCsvWithQuotesLineBreaksAndNestedColumns() throws Exception {
    ReportFile file =
        read(
            """
            \uFEFFid,text,region,severity,nihil,source.kind,source.credibility
            r1,"baris satu
            baris ""dua\""",17.07,TINGGI,,PETUGAS,2
            r2,aman,17.07,NIHIL,true,,
            """);

    assertThat(file.submissions()).hasSize(2);
    assertThat(file.submissions().getFirst().body().toString())
        .isEqualTo(
            "{\"id\":\"r1\",\"text\":\"baris satu\\nbaris \\\"dua\\\"\",\"region\":\"17.07\","
                + "\"source\":{\"kind\":\"PETUGAS\",\"credibility\":2}}");
    assertThat(file.submissions().getFirst().line()).isEqualTo(2);
    assertThat(file.submissions().getLast().body().toString())
        .isEqualTo("{\"id\":\"r2\",\"text\":\"aman\",\"region\":\"17.07\",\"nihil\":true}");
    assertThat(file.submissions().getLast().line()).isEqualTo(4);
  }

  @Test
  void refusesACsvWithTwoColumnsOfOneName() {
    assertThatThrownBy(() -> read("id,id\n1,2\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("header");
  }

  @Test
  void isEmptyForAnEmptyFile() throws Exception {
    assertThat(read("").submissions()).isEmpty();
  }

  private static ReportFile read(String text) throws IOException {
    return ReportFile.read(new StringReader(text));
  }
}
