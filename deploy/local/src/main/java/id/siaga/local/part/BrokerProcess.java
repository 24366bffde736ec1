package id.siaga.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The broker's own process: formats the log directory the first time, then becomes the broker. One
 * process for both spares the first start a JVM.
 */
public final class BrokerProcess {

  private BrokerProcess() {}

  /**
   * Runs until the broker is told to stop.
   *
   * @param args path of server.properties
   */
  public static void main(String[] args) throws IOException {
    Properties properties = new Properties();
    try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
      properties.load(file);
    }
    if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", args[0]};
      int exit = StorageTool.execute(format, System.out);
      if (exit != 0) {
        System.exit(exit);
      }
    }
    kafka.Kafka.main(args);
  }
}
