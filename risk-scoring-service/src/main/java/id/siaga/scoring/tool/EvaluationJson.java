package id.siaga.scoring.tool;

import static id.siaga.scoring.json.ClassificationJson.rounded;

import id.siaga.scoring.domain.quality.Calibration;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.domain.quality.PartQuality;
import id.siaga.scoring.domain.quality.Quality;
import id.siaga.scoring.json.ClassificationJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An evaluation as one JSON object; what there is no number for is null. */
final class EvaluationJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  /** The object in one line without an end. */
  static String text(Evaluation evaluation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new EvaluationJson(json).write(evaluation);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void write(Evaluation evaluation) {
    Quality quality = evaluation.quality();
    json.writeStartObject();
    json.writeNumberProperty("reports", quality.reports());
    json.writeNumberProperty("faults", evaluation.faults());
    json.writeStringProperty("version", evaluation.version());
    review(quality.review(), evaluation.reviewBelow());
    json.writeObjectPropertyStart("parts");
    quality.parts().forEach(this::part);
    json.writeEndObject();
    json.writeArrayPropertyStart("worst");
    evaluation.worst().forEach(this::wrong);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void review(Quality.Review review, double below) {
    json.writeObjectPropertyStart("review");
    json.writeNumberProperty("below", below);
    json.writeNumberProperty("sure", review.sure());
    json.writeNumberProperty("sureShare", rounded(review.sureShare()));
    json.writeNumberProperty("sureAndRight", review.sureAndRight());
    json.writeNumberProperty("precision", rounded(review.accuracyOfSure()));
    json.writeEndObject();
  }

  private <E extends Enum<E>> void part(PartQuality<E> part) {
    Confusion<E> confusion = part.confusion();
    json.writeObjectPropertyStart(part.part().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("accuracy", rounded(confusion.accuracy()));
    json.writeNumberProperty("macroF1", rounded(confusion.macroF1()));
    json.writeNumberProperty(
        "expectedCalibrationError", rounded(part.calibration().expectedError()));
    json.writeArrayPropertyStart("classes");
    confusion.occurring().forEach(one -> score(one, confusion.score(one)));
    json.writeEndArray();
    confusion(confusion);
    json.writeArrayPropertyStart("reliability");
    part.calibration().bins().forEach(this::bin);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void score(Enum<?> one, Confusion.Score score) {
    json.writeStartObject();
    json.writeStringProperty("class", one.name());
    number("precision", score.precision());
    number("recall", score.recall());
    number("f1", score.f1());
    json.writeNumberProperty("support", score.labelled());
    json.writeNumberProperty("found", score.found());
    json.writeEndObject();
  }

  /** Counts by label, then by what was found, both in the order of {@code classes}. */
  private <E extends Enum<E>> void confusion(Confusion<E> confusion) {
    List<E> classes = confusion.occurring();
    json.writeArrayPropertyStart("confusion");
    for (E label : classes) {
      json.writeStartArray();
      classes.forEach(found -> json.writeNumber(confusion.count(label, found)));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void bin(Calibration.Bin bin) {
    json.writeStartObject();
    json.writeNumberProperty("from", bin.from());
    json.writeNumberProperty("to", bin.to());
    json.writeNumberProperty("decisions", bin.count());
    number("confidence", bin.confidence());
    number("accuracy", bin.accuracy());
    json.writeEndObject();
  }

  private void wrong(WrongDecision wrong) {
    json.writeStartObject();
    json.writeStringProperty("file", wrong.file());
    json.writeNumberProperty("line", wrong.line());
    json.writeStringProperty("id", wrong.id());
    json.writeStringProperty("part", wrong.part().name());
    json.writeStringProperty("label", wrong.label().name());
    json.writeStringProperty("found", wrong.found().name());
    json.writeNumberProperty("confidence", rounded(wrong.confidence()));
    json.writeArrayPropertyStart("evidence");
    wrong.evidence().forEach(reason -> ClassificationJson.write(json, wrong.text(), reason));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void number(String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, rounded(value.getAsDouble()));
    } else {
      json.writeNullProperty(name);
    }
  }
}
