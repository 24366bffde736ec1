package id.siaga.notification.kafka;

import id.siaga.events.PoisonReason;
import id.siaga.notification.domain.Fact;
import java.util.List;

/** What became of one record. */
sealed interface Reading {

  /** It says this; nothing when it is of no interest here. */
  record Understood(List<Fact> facts) implements Reading {

    static final Understood NOTHING = new Understood(List.of());

    public Understood {
      facts = List.copyOf(facts);
    }
  }

  /** It can never be read. */
  record Refused(PoisonReason reason, String detail) implements Reading {}
}
