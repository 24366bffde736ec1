package id.siaga.local.part;

import id.siaga.local.settings.Heap;
import id.siaga.local.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java command line of a part. */
final class Jvm {

  private Jvm() {}

  /** The program that runs this very process. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Program and flags, up to the class path. SerialGC because on two cores a collector's own
   * threads take the time of the parts.
   */
  static List<String> command(Settings settings, Heap heap, ClassArchive archive) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("-Xmx" + settings.heap(heap) + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add(archive.flag());
    // An archive that doesn't fit costs its gain only; what a program has to say is elsewhere.
    command.add("-Xlog:disable");
    command.add("-Xlog:all=error:stdout");
    command.add("-Djava.awt.headless=true");
    return command;
  }
}
