// The list of cases: what is loaded, in which order it stands, and what waits to be let in.

import { card, details, key, tick } from "./card.js";
import { el, notice } from "./dom.js";
import * as feed from "./feed.js";
import { order } from "./order.js";
import { say } from "./texts.js";
import { countIn, countWaiting, renderTiers } from "./tiers.js";
import { before, query, view, wanted } from "./view.js";

const PAGE = 100;
const MOST = 200; // the API's longest page
const SETTLE = 200;

const $ = (id) => document.getElementById(id);
const wide = matchMedia("(min-width: 1100px)");
let settling = null;
const state = {
  cases: new Map(), // what is loaded, by case and desk
  order: [], // keys as they stand on the page
  arrived: new Map(), // what came while the reader was busy
  cursor: null,
  open: null,
  sending: new Map(),
  failures: new Map(),
  loading: 0,
};

/** Loads the list anew, as the view has it. */
export async function load() {
  const turn = ++state.loading;
  try {
    // Those that wait are fetched first: no page of newer changes may push them out.
    const [waiting, page] = await Promise.all([
      view.show === "open"
        ? feed.cases({ ...query(), status: "NEW", limit: MOST })
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

/** Another page below the last. */
export async function loadMore() {
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

function keep(one) {
  const known = state.cases.get(key(one));
  if (!known || known.deskRevision <= one.deskRevision) {
    state.cases.set(key(one), one);
  }
}

function sort() {
  state.order = [...state.cases.values()].sort(before).map(key);
}

/** Takes a changed case from the live stream. */
export function onCase(one) {
  countIn(one);
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
  }, SETTLE);
}

/** Lets in what has arrived. */
export function takeIn() {
  state.arrived.forEach(keep);
  const fresh = new Set(state.arrived.keys());
  state.arrived.clear();
  sort();
  render();
  for (const item of $("cases").children) {
    item.classList.toggle("fresh", fresh.has(item.dataset.key));
  }
}

function redraw(which) {
  renderOne(which);
  if (state.open === which) {
    showDetails();
  }
}

const actions = {
  acknowledge: (one) => order(state, one, "ACKNOWLEDGE", {}, redraw),
  order: (one, kind, fields, onAccepted) => order(state, one, kind, fields, redraw, onAccepted),
  visit,
  open(one) {
    const previous = state.open;
    state.open = previous === key(one) ? null : key(one);
    $("cases").querySelector(".inline")?.remove();
    [previous, key(one)].forEach((each) => each && renderOne(each));
    showDetails();
  },
};

/** Takes another case into the list, whatever the list shows, and opens it. */
async function visit({ desk, caseId }) {
  try {
    const one = (await feed.oneCase(caseId)).copies.find((each) => each.desk === desk);
    keep(one);
    state.order = [key(one), ...state.order.filter((each) => each !== key(one))];
    state.open = key(one);
    notice(null);
    render();
    item(key(one)).scrollIntoView({ block: "nearest" });
  } catch {
    notice("linkFailed"); // it may be on its way still
  }
}

/** Forgets which case is open: the view has changed. */
export function closeDetails() {
  state.open = null;
}

async function showDetails() {
  const opened = state.open;
  const one = state.cases.get(opened);
  if (!one) {
    $("side").replaceChildren(el("p", { class: "choose" }, say("choose")));
    return;
  }
  let content;
  try {
    content = details(one, (await feed.oneCase(one.caseId)).copies, state, actions);
  } catch (failure) {
    content = el("p", { class: "failure" }, failure.message);
  }
  if (opened !== state.open) {
    return;
  }
  const writing = document.activeElement?.closest(".orders [name]");
  const at = writing?.selectionStart;
  $("cases").querySelector(".inline")?.remove();
  if (wide.matches) {
    $("side").replaceChildren(content);
  } else {
    item(opened)?.append(el("div", { class: "inline" }, content));
  }
  if (writing) {
    const again = content.querySelector(`.orders [name="${CSS.escape(writing.name)}"]`);
    again?.focus();
    again?.setSelectionRange?.(at, at);
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

/** Draws all of it again, for example in another language. */
export function render() {
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

wide.addEventListener("change", showDetails);
setInterval(() => tick(document), 1000);
