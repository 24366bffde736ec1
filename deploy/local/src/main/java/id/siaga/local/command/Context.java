package id.siaga.local.command;

import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.StackState;
import id.siaga.local.supervisor.StateFile;
import java.util.Optional;

/**
 * What every command starts from.
 *
 * @param settings of the running stack, where there is one; of the environment otherwise
 * @param state what its supervisor last wrote down
 */
record Context(Settings settings, Optional<StackState> state) {

  /** Looks into the data directory that the environment names. */
  static Context current() {
    Settings settings = Settings.from(System.getenv(), Home.find());
    Optional<StackState> state = new StateFile(settings.data()).read();
    Settings effective =
        state
            .filter(found -> found.ports().size() == Port.values().length)
            .map(found -> settings.on(found.ports()::get))
            .orElse(settings);
    return new Context(effective, state);
  }
}
