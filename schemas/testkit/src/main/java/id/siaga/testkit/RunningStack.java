package id.siaga.testkit;

import java.io.IOException;

/** Broker, registry and PostgreSQL, running. */
interface RunningStack {

  Endpoints endpoints();

  /** Stops all of it. */
  void close() throws IOException, InterruptedException;
}
