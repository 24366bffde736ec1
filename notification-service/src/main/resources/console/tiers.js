// The tabs of the three tiers, each with the number of cases that wait for acknowledgement there.

import { key } from "./card.js";
import { el } from "./dom.js";
import * as feed from "./feed.js";
import { say } from "./texts.js";
import { TIERS, view } from "./view.js";

const MOST = 200;

const waiting = Object.fromEntries(TIERS.map((tier) => [tier, new Set()]));
const more = Object.fromEntries(TIERS.map((tier) => [tier, false]));

/** Counts anew what waits at each tier; beyond one page it is "and more". */
export async function countWaiting() {
  await Promise.all(TIERS.map(async (tier) => {
    const page = await feed.cases({ tier, status: "NEW", drill: view.drill, limit: MOST });
    waiting[tier] = new Set(page.cases.map(key));
    more[tier] = Boolean(page.nextCursor);
  }));
  renderTiers();
}

/** Counts a changed case in or out. */
export function countIn(one) {
  if ((one.mode === "DRILL") !== Boolean(view.drill)) {
    return;
  }
  if (one.status === "NEW") {
    waiting[one.tier].add(key(one));
  } else {
    waiting[one.tier].delete(key(one));
  }
  renderTiers();
}

export function renderTiers() {
  const tabs = document.getElementById("tiers");
  const focused = tabs.contains(document.activeElement) && document.activeElement.dataset.tier;
  tabs.replaceChildren(...TIERS.map((tier) => {
    const count = waiting[tier].size;
    const shown = more[tier] ? `${count}+` : String(count);
    return el("button", {
      type: "button", role: "tab", "aria-selected": String(view.tier === tier), "data-tier": tier,
    }, say(tier), el("span", {
      class: count ? "count some" : "count", "aria-label": say("unacknowledged", shown),
    }, shown));
  }));
  if (focused) {
    tabs.querySelector(`[data-tier="${focused}"]`).focus();
  }
  const total = TIERS.reduce((sum, tier) => sum + waiting[tier].size, 0);
  document.title = total ? `(${total}) Siaga` : "Siaga";
}
