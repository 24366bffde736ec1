package id.siaga.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every contract, however many there come to be. */
class ContractsTest {

  private static final Map<String, Schema> NAMED = named();

  static Stream<Schema> records() {
    return NAMED.values().stream().filter(s -> s.getType() == Schema.Type.RECORD);
  }

  static Stream<Schema> enums() {
    return NAMED.values().stream().filter(s -> s.getType() == Schema.Type.ENUM);
  }

  @Test
  void reachesNestedContracts() {
    assertThat(NAMED).containsKeys("ReportSubmitted", "Evidence", "SourceKind", "CaseForward");
  }

  @ParameterizedTest
  @MethodSource("records")
  void explainsEveryField(Schema record) {
    assertThat(record.getDoc()).isNotBlank();
    assertThat(record.getFields())
        .allSatisfy(f -> assertThat(f.doc()).as("doc of %s", f.name()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("enums")
  void letsOldReadersMeetNewSymbols(Schema symbols) {
    assertThat(symbols.getDoc()).isNotBlank();
    assertThat(symbols.getEnumDefault()).isEqualTo("UNKNOWN");
    assertThat(symbols.getEnumSymbols()).startsWith("UNKNOWN").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("records")
  void writesTimesAsMicroseconds(Schema record) {
    for (Schema.Field field : record.getFields()) {
      for (Schema type : alternatives(field.schema())) {
        if (type.getLogicalType() != null || field.name().matches("at|.*(At|By|Until)")) {
          assertThat(List.of(type.getType(), String.valueOf(type.getLogicalType())))
              .as(field.name())
              .satisfiesAnyOf(
                  t -> assertThat(t).first().isIn(Schema.Type.NULL, Schema.Type.STRING),
                  t ->
                      assertThat(type.getLogicalType())
                          .isInstanceOf(LogicalTypes.TimestampMicros.class));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void hasNoUnionButWithNull(Schema record) {
    for (Schema.Field field : record.getFields()) {
      if (field.schema().isUnion()) {
        assertThat(field.schema().getTypes()).as(field.name()).hasSize(2);
        assertThat(field.schema().isNullable()).as(field.name()).isTrue();
        assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
      }
    }
  }

  static Stream<Arguments> domainEnums() {
    return Stream.of(
            Category.class,
            IncidentTopic.class,
            ReportMode.class,
            Severity.class,
            Stage.class,
            Tier.class)
        .map(type -> Arguments.of(type.getSimpleName(), names(type)));
  }

  @ParameterizedTest
  @MethodSource("domainEnums")
  void hasTheDomainsWordsAndUnknown(String name, List<String> words) {
    assertThat(enums().filter(e -> e.getName().equals(name)))
        .singleElement()
        .satisfies(
            e -> assertThat(e.getEnumSymbols().stream().skip(1)).containsExactlyElementsOf(words));
  }

  @Test
  void givesEveryTopicAWriterASubjectAndAType() {
    for (Topic topic : Topic.values()) {
      assertThat(topic.wireName()).matches("siaga\\.[a-z.]+\\.v\\d+");
      assertThat(topic.subject()).isEqualTo(topic.wireName() + "-value");
      assertThat(topic.deadLetterName()).isEqualTo(topic.wireName() + ".dlt");
      assertThat(topic.eventType()).matches("id\\.siaga\\.[a-z]+\\.[a-z]+\\.v\\d+");
      assertThat(Topic.named(topic.wireName())).contains(topic);
    }
    assertThat(Topic.named("siaga.elsewhere.v1")).isEmpty();
    assertThat(Arrays.stream(Topic.values()).map(Topic::wireName)).doesNotHaveDuplicates();
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(e -> e.name()).toList();
  }

  private static List<Schema> alternatives(Schema schema) {
    return schema.isUnion() ? schema.getTypes() : List.of(schema);
  }

  private static Map<String, Schema> named() {
    Map<String, Schema> named = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      collect(topic.schema(), named);
    }
    return named;
  }

  private static void collect(Schema schema, Map<String, Schema> named) {
    switch (schema.getType()) {
      case RECORD -> {
        if (named.put(schema.getName(), schema) == null) {
          schema.getFields().forEach(f -> collect(f.schema(), named));
        }
      }
      case ENUM -> named.put(schema.getName(), schema);
      case UNION -> schema.getTypes().forEach(s -> collect(s, named));
      case ARRAY -> collect(schema.getElementType(), named);
      case MAP -> collect(schema.getValueType(), named);
      default -> {}
    }
  }
}
