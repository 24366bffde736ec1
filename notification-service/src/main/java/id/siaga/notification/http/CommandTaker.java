package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import id.siaga.notification.domain.CommandLog;
import id.siaga.notification.domain.DeskCommand;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends a command to its desk, and counts what is sent and what is refused. */
@Component
class CommandTaker {

  private final CommandLog commands;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  CommandTaker(CommandLog commands, MeterRegistry meters, NotificationSettings settings) {
    this.commands = commands;
    this.meters = meters;
    this.settings = settings;
  }

  /** Gives the command back once every in-sync replica holds it. */
  Mono<DeskCommand> publish(DeskCommand command) {
    return Mono.fromCompletionStage(() -> commands.publish(command))
        .timeout(settings.commandTimeout())
        // The schema's id may have to be asked for, which blocks.
        .subscribeOn(Schedulers.boundedElastic())
        .then(Mono.fromSupplier(() -> counted(command)));
  }

  /** Counts the request if it is answered with a problem. */
  <T> Mono<T> counting(Mono<T> taken) {
    return taken.doOnError(ProblemException.class, e -> rejected(meters, e));
  }

  private DeskCommand counted(DeskCommand command) {
    meters.counter("siaga.commands.accepted", "kind", command.kind().name()).increment();
    return command;
  }

  static void rejected(MeterRegistry meters, ProblemException problem) {
    meters.counter("siaga.commands.rejected", "type", problem.type().name()).increment();
  }
}
