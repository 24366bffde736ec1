// The desk on screen: what waits for a person, in the order it must be looked at.

import { loadDaily, renderDaily } from "./daily.js";
import { el, notice } from "./dom.js";
import * as feed from "./feed.js";
import { closeDetails, load, loadMore, onCase, render, takeIn } from "./list.js";
import { currentLanguage, place, say, switchLanguage } from "./texts.js";
import { clock } from "./times.js";
import { DESK, look, SEVERITIES, tierOf, view } from "./view.js";

const $ = (id) => document.getElementById(id);
let connection = ["connecting"];
let person;

function change(part) {
  look(part);
  closeDetails();
  renderControls();
  scrollTo(0, 0);
  load();
  loadDaily();
}

function renderControls() {
  document.documentElement.lang = currentLanguage();
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  $("language").textContent = say("otherLanguage");
  $("language").setAttribute("aria-label", say("otherLanguageName"));
  $("language").title = say("otherLanguageName");
  renderWho();
  $("severity").replaceChildren(
    el("option", { value: "" }, say("anySeverity")),
    ...SEVERITIES.map((each) => el("option", { value: each }, say(each))));
  $("show").value = view.show;
  $("severity").value = view.severity;
  $("desk").value = view.desk;
  $("drill").setAttribute("aria-pressed", String(Boolean(view.drill)));
  $("drilling").hidden = !view.drill;
  document.body.classList.toggle("drill", Boolean(view.drill));
}

/** Who is signed in, their first post, and the way out. */
function renderWho() {
  if (!person) {
    return;
  }
  const [post] = person.posts;
  const more = person.posts.length > 1 ? ` +${person.posts.length - 1}` : "";
  $("who").replaceChildren(
    el("strong", {}, person.subject),
    ` ${post ? `${say(post.role)}, ${place(post.deskName)}${more}` : say("noPost")} `,
    el("form", { method: "post", action: "/logout" },
      el("button", { type: "submit", class: "quiet" }, say("signOut"))));
  $("who").title = person.posts.map((one) => `${say(one.role)} ${one.desk}`).join("\n");
}

function showSignIn() {
  renderControls();
  document.body.classList.add("signed-out");
  $("signin").hidden = false;
}

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
  const real = desk.replace("L-", "");
  change(desk ? { desk, tier: tierOf(real), drill: desk === real ? "" : "true" } : { desk });
  feed.reconnect();
});
$("drill").addEventListener("click", () => {
  change({ drill: view.drill ? "" : "true", desk: "" });
  feed.reconnect();
});
$("language").addEventListener("click", () => {
  switchLanguage();
  renderControls();
  renderConnection();
  renderTotals();
  render();
  renderDaily();
});
$("arrived").addEventListener("click", () => {
  scrollTo(0, 0);
  takeIn();
});
$("more").addEventListener("click", () => loadMore().catch(() => notice("failed")));

$("tiers").addEventListener("click", (event) => {
  const tier = event.target.closest("[data-tier]")?.dataset.tier;
  if (tier) {
    change({ tier, desk: "" });
  }
});

function begin() {
  if (!location.search && person.posts.length) {
    look({ tier: tierOf(person.posts[0].desk) });
  }
  renderControls();
  render();
  renderTotals();
  loadDaily();
  setInterval(renderTotals, 5000);
  feed.follow({
    drill: () => Boolean(view.drill),
    onCase,
    onLoad: load,
    onState: (...now) => {
      connection = now;
      renderConnection();
    },
  });
}

feed.onSignedOut(showSignIn);
feed.me().then((signedIn) => {
  person = signedIn;
  begin();
}, () => showSignIn());
