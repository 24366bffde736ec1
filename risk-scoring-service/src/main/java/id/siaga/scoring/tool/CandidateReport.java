package id.siaga.scoring.tool;

import static id.siaga.scoring.json.ClassificationJson.rounded;

import id.siaga.scoring.domain.evidence.Evidence.Part;
import id.siaga.scoring.domain.quality.Paired;
import id.siaga.scoring.domain.quality.PartQuality;
import id.siaga.scoring.domain.quality.Quality;
import id.siaga.scoring.training.Candidate;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What training found, for a person or a program.
 *
 * @param file where the candidate lies
 */
record CandidateReport(Candidate candidate, Path file) {

  private static final JsonFactory JSON = new JsonFactory();

  void print(PrintWriter out) {
    out.printf(
        "%s, trained on %,d reports and %,d examples, written to %s%n",
        candidate.version(), candidate.trainedOn(), candidate.examples(), file);
    out.printf(
        "%nOn %,d held-out reports, beside %s:%n",
        candidate.quality().reports(), candidate.bundledVersion());
    out.printf(
        "%-10s %17s %17s %13s %21s%n", "part", "accuracy", "macro-F1", "ECE", "right by one alone");
    for (int i = 0; i < Part.values().length; i++) {
      part(out, candidate.quality().parts().get(i), candidate.bundled().parts().get(i));
    }
    out.printf(
        Locale.ROOT,
        "without review %.3f (%.3f), of those the right category %.3f (%.3f)%n",
        candidate.quality().review().sureShare(),
        candidate.bundled().review().sureShare(),
        candidate.quality().review().accuracyOfSure(),
        candidate.bundled().review().accuracyOfSure());
    out.println("In brackets the model that comes along.");
    if (candidate.examples() > 0) {
      out.printf("%nOf the %,d examples right, cross-validated:%n", candidate.examples());
      for (Part part : Part.values()) {
        out.printf(
            "%-10s %,6d (%,d)%n",
            small(part),
            candidate.learned().getOrDefault(part, 0),
            candidate.known().getOrDefault(part, 0));
      }
    }
  }

  private void part(PrintWriter out, PartQuality<?> own, PartQuality<?> bundled) {
    Paired paired = candidate.paired().getOrDefault(own.part(), new Paired(0, 0));
    out.printf(
        Locale.ROOT,
        "%-10s %8.3f (%5.3f) %9.3f (%5.3f) %5.3f (%5.3f) %8d (%d), p=%.3f%n",
        small(own.part()),
        own.confusion().accuracy(),
        bundled.confusion().accuracy(),
        own.confusion().macroF1(),
        bundled.confusion().macroF1(),
        own.calibration().expectedError(),
        bundled.calibration().expectedError(),
        paired.onlySecond(),
        paired.onlyFirst(),
        paired.chanceOfLosingSo());
  }

  /** In one line without an end. */
  String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("version", candidate.version());
      json.writeStringProperty("file", file.toString());
      json.writeNumberProperty("reports", candidate.trainedOn());
      json.writeNumberProperty("examples", candidate.examples());
      json.writeArrayPropertyStart("refused");
      candidate.refusals().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("heldOut", candidate.quality().reports());
      json.writeObjectPropertyStart("candidate");
      quality(json, candidate.quality());
      json.writeEndObject();
      json.writeObjectPropertyStart("bundled");
      json.writeStringProperty("version", candidate.bundledVersion());
      quality(json, candidate.bundled());
      json.writeEndObject();
      json.writeObjectPropertyStart("compared");
      for (Part part : Part.values()) {
        compared(json, part);
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("worse");
      candidate.worse().forEach(part -> json.writeString(small(part)));
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void quality(JsonGenerator json, Quality quality) {
    for (PartQuality<?> part : quality.parts()) {
      json.writeObjectPropertyStart(small(part.part()));
      json.writeNumberProperty("accuracy", rounded(part.confusion().accuracy()));
      json.writeNumberProperty("macroF1", rounded(part.confusion().macroF1()));
      json.writeNumberProperty(
          "expectedCalibrationError", rounded(part.calibration().expectedError()));
      json.writeEndObject();
    }
    json.writeNumberProperty("sureShare", rounded(quality.review().sureShare()));
    json.writeNumberProperty("precision", rounded(quality.review().accuracyOfSure()));
  }

  private void compared(JsonGenerator json, Part part) {
    Paired paired = candidate.paired().getOrDefault(part, new Paired(0, 0));
    json.writeObjectPropertyStart(small(part));
    json.writeNumberProperty("onlyCandidateRight", paired.onlySecond());
    json.writeNumberProperty("onlyBundledRight", paired.onlyFirst());
    json.writeNumberProperty("chance", rounded(paired.chanceOfLosingSo()));
    json.writeNumberProperty(
        "examplesRightCrossValidated", candidate.learned().getOrDefault(part, 0));
    json.writeNumberProperty("examplesRightBundled", candidate.known().getOrDefault(part, 0));
    json.writeEndObject();
  }

  private static String small(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
