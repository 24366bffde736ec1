package id.siaga.local.part;

import id.siaga.local.settings.Heap;
import id.siaga.local.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java command line of a part. */
final class Jvm {

  private Jvm() {}

  /**
   * Program and flags, up to the class path. SerialGC because on two cores a collector's own
   * threads take the time of the parts; the class-data archive, made when a part first ends, spares
   * the next start the parsing of its classes.
   */
  static List<String> command(Settings settings, String name, Heap heap) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path archive = settings.data().resolve("cds").resolve(name + ".jsa");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("-Xmx" + settings.heap(heap) + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+AutoCreateSharedArchive");
    command.add("-XX:SharedArchiveFile=" + archive);
    command.add("-Xlog:cds=off,cds+dynamic=off,class+path=off");
    command.add("-Djava.awt.headless=true");
    return command;
  }
}
