package id.siaga.local.command;

import id.siaga.local.issuer.SamplePerson;
import id.siaga.local.keys.Keys;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.Progress;

/** What is told once the stack is ready: addresses, keys, and what to try. */
final class Welcome {

  private Welcome() {}

  static void print(Settings settings, Keys keys, Progress progress) {
    progress.line("");
    progress.line("  console     " + settings.url(Port.CONSOLE) + "/");
    progress.line("  intake      " + settings.url(Port.INTAKE) + "/v1/reports");
    progress.line("  registry    " + settings.registry());
    progress.line("  broker      " + settings.bootstrapServers());
    progress.line(
        "  PostgreSQL  postgresql://siaga:siaga@%s:%d/siaga"
            .formatted(Settings.HOST, settings.port(Port.POSTGRES)));
    progress.line("");
    progress.line("  Sign in at the console as (development only, no password):");
    SamplePerson.all()
        .forEach(person ->
            progress.line(
                "    %-6s %-34s %s/oauth2/authorization/siaga?login_hint=%s"
                    .formatted(
                        person.name(),
                        person.office(),
                        settings.url(Port.CONSOLE),
                        person.name())));
    progress.line("");
    progress.line("  Sample keys (all in " + settings.data().resolve("keys/keys.json") + "):");
    keys.all().entrySet().stream()
        .limit(2)
        .forEach(key -> progress.line("    %-18s %s".formatted(key.getKey(), key.getValue())));
    progress.line("");
    progress.line("  Try next, in another terminal:");
    progress.line("    ./siaga tail nasional");
    progress.line("    ./siaga submit deploy/local/demo/reports.jsonl");
    progress.line(
        "    curl -i %s/v1/reports -H 'Content-Type: application/json' \\"
            .formatted(settings.url(Port.INTAKE)));
    progress.line(
        "      -H 'Authorization: Bearer %s' \\".formatted(keys.of(Keys.NATIONAL).orElse("KEY")));
    progress.line(
        "      -d '{\"region\":\"17.07\",\"text\":\"Ditemukan benda diduga bom di gudang kotak suara KPU\"}'");
    progress.line("    ./siaga status");
    progress.line("");
  }
}
