// Giving an order to a desk.

import { key } from "./card.js";
import { notice } from "./dom.js";
import * as feed from "./feed.js";
import { say } from "./texts.js";

/**
 * Gives a desk an order, and waits for its answer; state.sending and state.failures tell how far it
 * is, and redraw(which) shows it.
 */
export async function order(
  state, one, kind, fields, redraw, onAccepted,
) {
  const which = key(one);
  if (state.sending.has(which)) {
    return;
  }
  notice(null);
  state.failures.delete(which);
  state.sending.set(which, "sending");
  redraw(which);
  try {
    const commandId = feed.newId();
    await feed.command(one.caseId, {
      commandId, kind, desk: one.desk, ...fields,
    });
    state.sending.set(which, "sent");
    redraw(which);
    const answer = await feed.outcome(commandId, one.desk).catch(() => null);
    if (answer?.outcome === "ACCEPTED") {
      onAccepted?.();
    } else {
      state.failures.set(which, answer ? say("declined", answer.refusalText) : say("undecided"));
    }
  } catch (failure) {
    state.failures.set(which, say("refused", failure.message));
  }
  state.sending.delete(which);
  redraw(which);
}
