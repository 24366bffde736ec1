package id.siaga.local.command;

import id.siaga.local.provision.Provisioning;
import id.siaga.local.provision.ProvisioningException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Topics and schemas on a broker and a registry that run already, for example in containers. */
@Command(
    name = "provision",
    hidden = true,
    description = "Makes topics and registers schemas on a given broker and registry.")
final class ProvisionCommand implements Callable<Integer> {

  @Option(names = "--bootstrap", required = true, description = "where Kafka clients start")
  private String bootstrapServers = "";

  @Option(names = "--registry", required = true, description = "the Confluent-compatible API")
  private URI registry = URI.create("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try {
      Provisioning.topics(bootstrapServers);
      Provisioning.schemas(registry);
      return 0;
    } catch (ProvisioningException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
