package id.siaga.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.local.keys.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void ofTheDemoIsWellFormedAndSaysThatItIsStaged() throws Exception {
    Story story = Story.read(Path.of("demo/story.jsonl"));
    Keys keys = Keys.of(directory);

    assertThat(story.entries()).hasSizeGreaterThan(10);
    assertThat(story.entries())
        .filteredOn(StoryEntry.Submit.class::isInstance)
        .map(StoryEntry.Submit.class::cast)
        .allSatisfy(entry -> {
          assertThat(entry.body().path("text").asString()).contains("cerita peragaan");
          assertThat(keys.of(entry.agency())).isPresent();
        });
    assertThat(story.entries())
        .filteredOn(StoryEntry.Operate.class::isInstance)
        .map(StoryEntry.Operate.class::cast)
        .allSatisfy(entry -> assertThat(entry.operator()).contains("peragaan"));
  }

  @Test
  void refusesAnOperatorWhoActsBeforeTheReportWasSent() throws Exception {
    assertThatThrownBy(() ->
            read(
                """
                {"at":9,"agency":"kpu-lebong","submit":{"id":"a","text":"x","region":"17.07"}}
                {"at":1,"operator":"O","desk":"17.07","about":"a","command":{"kind":"ACKNOWLEDGE"}}
                """))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("before it was sent");
  }

  @Test
  void namesTheLineThatBreaksTheFormat() throws Exception {
    assertThatThrownBy(() -> read("{\"at\":1,\"submit\":{\"id\":\"a\"}}\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1");
  }

  private Story read(String lines) throws IOException {
    return Story.read(Files.writeString(directory.resolve("story.jsonl"), lines));
  }
}
