// The desk on screen: what waits for a person, in the order it must be looked at.

import { card, details, key, tick } from "./card.js";
import { el } from "./dom.js";
import * as feed from "./feed.js";
import { currentLanguage, clock, say, switchLanguage } from "./texts.js";

const TIERS = ["KABUPATEN", "PROVINSI", "NASIONAL"];
const SEVERITIES = ["KRITIS", "TINGGI", "SEDANG", "RENDAH"];
const OPEN = "NEW,ACKNOWLEDGED,IN_PROGRESS";
const STATUSES = { open: OPEN, new: "NEW", ended: "RESOLVED_HERE,CLOSED", all: "" };
const PAGE = 100;
const DESK = /^(ID|\d{2}|\d{2}\.\d{2})$/;

const $ = (id) => document.getElementById(id);
const wide = matchMedia("(min-width: 1100px)");
const view = readView();
const state = {
  cases: new Map(), // what is loaded, by case and desk
  order: [], // keys as they stand on the page
  arrived: new Map(), // what came while the reader was busy
  waiting: Object.fromEntries(TIERS.map((tier) => [tier, new Set()])),
  more: { KABUPATEN: false, PROVINSI: false, NASIONAL: false },
  cursor: null,
  open: null,
  sending: new Map(),
  failures: new Map(),
  loading: 0,
};

function readView() {
  const given = new URLSearchParams(location.search);
  return {
    tier: TIERS.includes(given.get("tier")) ? given.get("tier") : "KABUPATEN",
    show: given.get("show") in STATUSES ? given.get("show") : "open",
    severity: SEVERITIES.includes(given.get("severity")) ? given.get("severity") : "",
    desk: DESK.test(given.get("desk") ?? "") ? given.get("desk") : "",
  };
}

function query() {
  return {
    tier: view.tier, status: STATUSES[view.show], severity: view.severity, desk: view.desk,
  };
}

/** Whether a case belongs into the list as it is filtered now. */
function wanted(one) {
  const statuses = STATUSES[view.show];
  return one.tier === view.tier
    && (!statuses || statuses.split(",").includes(one.status))
    && (!view.severity || one.severity === view.severity)
    && (!view.desk || one.desk === view.desk);
}

/** Unacknowledged first, the nearest deadline at the top; then the latest change. */
function before(a, b) {
  const waiting = (b.status === "NEW") - (a.status === "NEW");
  if (waiting) {
    return waiting;
  }
  if (a.status === "NEW" && a.acknowledgeBy !== b.acknowledgeBy) {
    return (a.acknowledgeBy ?? "9").localeCompare(b.acknowledgeBy ?? "9");
  }
  return b.changedAt.localeCompare(a.changedAt);
}

async function load() {
  const turn = ++state.loading;
  try {
    // Those that wait are fetched first: no page of newer changes may push them out.
    const [waiting, page] = await Promise.all([
      view.show === "open"
        ? feed.cases({ ...query(), status: "NEW", limit: 200 })
        : { cases: [] },
      feed.cases({ ...query(), limit: PAGE }),
    ]);
    if (turn !== state.loading) {
      return;
    }
    state.cases.clear();
    state.arrived.clear();
    [...waiting.cases, ...page.cases].forEach(keep);
    state.cursor = page.nextCursor ?? null;
    sort();
    notice(null);
    render();
    await countWaiting();
  } catch {
    notice("failed");
    setTimeout(load, 5000);
  }
}

async function loadMore() {
  const page = await feed.cases({ ...query(), limit: PAGE, cursor: state.cursor });
  page.cases.forEach((one) => {
    if (!state.cases.has(key(one))) {
      state.order.push(key(one));
    }
    keep(one);
  });
  state.cursor = page.nextCursor ?? null;
  render();
}

async function countWaiting() {
  await Promise.all(TIERS.map(async (tier) => {
    const page = await feed.cases({ tier, status: "NEW", limit: 200 });
    state.waiting[tier] = new Set(page.cases.map(key));
    state.more[tier] = Boolean(page.nextCursor);
  }));
  renderTiers();
}

function keep(one) {
  const known = state.cases.get(key(one));
  if (!known || known.deskRevision <= one.deskRevision) {
    state.cases.set(key(one), one);
  }
}

function sort() {
  state.order = [...state.cases.values()].sort(before).map(key);
}

function onCase(one) {
  const waiting = state.waiting[one.tier];
  one.status === "NEW" ? waiting.add(key(one)) : waiting.delete(key(one));
  renderTiers();
  if (one.status !== "NEW") {
    state.sending.delete(key(one));
  }
  if (state.cases.has(key(one))) {
    // In its place, whatever it has become: nothing moves under the reader's eyes.
    keep(one);
    renderOne(key(one));
    if (state.open === key(one)) {
      showDetails();
    }
  } else if (wanted(one)) {
    state.arrived.set(key(one), one);
    settle();
  }
}

/** A reader who has scrolled, or has a case open within the list, is not disturbed. */
function busy() {
  return scrollY > 120 || (state.open !== null && !wide.matches);
}

/** Many cases at once make one change of the page, not many. */
function settle() {
  settling ??= setTimeout(() => {
    settling = null;
    busy() ? renderArrived() : takeIn();
  }, 200);
}

function takeIn() {
  state.arrived.forEach(keep);
  const fresh = new Set(state.arrived.keys());
  state.arrived.clear();
  sort();
  render();
  for (const item of $("cases").children) {
    item.classList.toggle("fresh", fresh.has(item.dataset.key));
  }
}

const actions = {
  async acknowledge(one) {
    const subject = $("operator").value.trim();
    if (!subject) {
      notice("operatorNeeded");
      $("operator").focus();
      return;
    }
    notice(null);
    state.failures.delete(key(one));
    state.sending.set(key(one), "sending");
    renderOne(key(one));
    try {
      await feed.command(one.caseId, {
        commandId: feed.newId(), kind: "ACKNOWLEDGE", desk: one.desk,
        actor: { subject, role: "operator" },
      });
      if (state.cases.get(key(one))?.status === "NEW") {
        state.sending.set(key(one), "sent");
      }
    } catch (failure) {
      state.sending.delete(key(one));
      state.failures.set(key(one), failure.message);
    }
    renderOne(key(one));
  },
  open(one) {
    const previous = state.open;
    state.open = previous === key(one) ? null : key(one);
    $("cases").querySelector(".inline")?.remove();
    [previous, key(one)].forEach((each) => each && renderOne(each));
    showDetails();
  },
};

async function showDetails() {
  const opened = state.open;
  const one = state.cases.get(opened);
  if (!one) {
    $("side").replaceChildren(el("p", { class: "choose" }, say("choose")));
    return;
  }
  let content;
  try {
    content = details(one, (await feed.oneCase(one.caseId)).copies);
  } catch (failure) {
    content = el("p", { class: "failure" }, failure.message);
  }
  if (opened !== state.open) {
    return;
  }
  $("cases").querySelector(".inline")?.remove();
  if (wide.matches) {
    $("side").replaceChildren(content);
  } else {
    item(opened)?.append(el("div", { class: "inline" }, content));
  }
}

function item(which) {
  return [...$("cases").children].find((each) => each.dataset.key === which);
}

function renderOne(which) {
  const old = item(which);
  const one = state.cases.get(which);
  if (old && one) {
    const inline = old.querySelector(".inline");
    const focused = old.contains(document.activeElement) && document.activeElement.className;
    const now = card(one, state, actions);
    if (inline && state.open === which) {
      now.append(inline);
    }
    old.replaceWith(now);
    tick(now);
    if (focused) {
      (now.querySelector(`button[class="${focused}"]`) ?? now.querySelector("button"))?.focus();
    }
  }
}

function render() {
  $("cases").replaceChildren(
    ...state.order.map((each) => card(state.cases.get(each), state, actions)));
  $("empty").hidden = state.order.length > 0;
  $("empty").textContent = say("empty");
  $("shown").textContent = say(state.cursor ? "shownMore" : "shown", state.order.length);
  $("more").hidden = !state.cursor;
  renderArrived();
  renderTiers();
  tick(document);
  showDetails();
}

function renderArrived() {
  $("arrived").hidden = state.arrived.size === 0;
  $("arrived").textContent = say("arrived", state.arrived.size);
}

function renderTiers() {
  $("tiers").replaceChildren(...TIERS.map((tier) => {
    const count = state.waiting[tier].size;
    const shown = state.more[tier] ? `${count}+` : String(count);
    return el("button", {
      type: "button", role: "tab", "aria-selected": String(view.tier === tier),
      onclick: () => change({ tier, desk: "" }),
    }, say(tier), el("span", {
      class: count ? "count some" : "count", "aria-label": say("unacknowledged", shown),
    }, shown));
  }));
  const total = TIERS.reduce((sum, tier) => sum + state.waiting[tier].size, 0);
  document.title = total ? `(${total}) Siaga` : "Siaga";
}

function change(part) {
  Object.assign(view, part);
  state.open = null;
  const given = Object.entries(view).filter(([, value]) => value);
  history.replaceState(null, "", `?${new URLSearchParams(given)}`);
  renderControls();
  scrollTo(0, 0);
  load();
}

function renderControls() {
  document.documentElement.lang = currentLanguage();
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  $("language").textContent = say("otherLanguage");
  $("language").setAttribute("aria-label", say("otherLanguageName"));
  $("language").title = say("otherLanguageName");
  $("operator").placeholder = say("operator");
  $("severity").replaceChildren(
    el("option", { value: "" }, say("anySeverity")),
    ...SEVERITIES.map((each) => el("option", { value: each }, say(each))));
  $("show").value = view.show;
  $("severity").value = view.severity;
  $("desk").value = view.desk;
}

function notice(which) {
  $("notice").hidden = which === null;
  $("notice").textContent = which === null ? "" : say(which);
}

let settling = null;
let connection = ["connecting"];

function renderConnection() {
  const [which, since] = connection;
  $("connection").className = `connection ${which}`;
  $("connection").textContent = say(which, since ? clock(since) : "");
}

async function renderTotals() {
  const counts = await feed.totals().catch(() => null);
  if (counts) {
    const numbers = new Intl.NumberFormat(currentLanguage() === "id" ? "id-ID" : "en-GB");
    $("totals").replaceChildren(...["accepted", "scored", "inCases", "nihil", "conflict"].map(
      (which) => el("div", {}, el("dt", {}, say(which)),
        el("dd", {}, numbers.format(counts[which])))));
  }
}

$("show").addEventListener("change", (event) => change({ show: event.target.value }));
$("severity").addEventListener("change", (event) => change({ severity: event.target.value }));
$("desk").addEventListener("change", (event) => {
  const desk = event.target.value.trim().toUpperCase();
  if (desk && !DESK.test(desk)) {
    notice("deskShape");
    return;
  }
  notice(null);
  const tier = desk === "ID" ? "NASIONAL" : desk.length === 2 ? "PROVINSI" : "KABUPATEN";
  change(desk ? { desk, tier } : { desk });
});
$("operator").value = localStorage.getItem("siaga.operator") ?? "";
$("operator").addEventListener("input", (event) => {
  localStorage.setItem("siaga.operator", event.target.value.trim());
  notice(null);
});
$("language").addEventListener("click", () => {
  switchLanguage();
  renderControls();
  renderConnection();
  renderTotals();
  render();
});
$("arrived").addEventListener("click", () => {
  scrollTo(0, 0);
  takeIn();
});
$("more").addEventListener("click", () => loadMore().catch(() => notice("failed")));
wide.addEventListener("change", showDetails);

renderControls();
render();
renderTotals();
setInterval(renderTotals, 5000);
setInterval(() => tick(document), 1000);
feed.follow({
  onCase,
  onLoad: load,
  onState: (...now) => {
    connection = now;
    renderConnection();
  },
});
