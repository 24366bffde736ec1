// What a case has to do with others: institutions, other cases, who is on duty, and the phone.

import { el } from "./dom.js";
import { message } from "./feed.js";
import { say } from "./texts.js";
import { clock } from "./times.js";

/** The institution's office beside a desk of a tier: for POLRI the Polres, the Polda, the Mabes. */
export function office(institution, tier) {
  const own = `to${institution}_${tier}`;
  return say(own) === own ? say(`to${institution}`) : say(own);
}

/** Duty, referrals, related and alike cases of a desk's copy; actions = {visit(link)}. */
export function others(copy, actions) {
  return [
    section("duty", copy.duty && [duty(copy.duty)]),
    section("referrals", copy.referrals.map((one) => referral(one, copy.tier))),
    section("links", [
      copy.movedTo && link("movedTo", copy.movedTo, actions),
      copy.cameFrom && link("cameFrom", copy.cameFrom, actions),
    ].filter(Boolean)),
    section("alike", copy.alike && [alike(copy.alike)]),
  ];
}

/** Puts a message for a phone group on the clipboard, or shows it where a browser won't. */
export function copyButton(copy) {
  const shown = el("div", { class: "message" });
  const button = el("button", { type: "button", class: "quiet copy" }, say("copyMessage"));
  button.addEventListener("click", async () => {
    shown.replaceChildren();
    try {
      const text = await message(copy.caseId, copy.desk);
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = say("copied");
        setTimeout(() => { button.textContent = say("copyMessage"); }, 3000);
      } catch {
        // No clipboard without a secure context, or the reader has said no.
        const area = el("textarea", { rows: 8, readonly: true, "aria-label": say("copyByHand") });
        area.value = text;
        shown.replaceChildren(el("p", {}, say("copyByHand")), area);
        area.select();
      }
    } catch (failure) {
      shown.replaceChildren(el("p", { class: "failure", role: "alert" }, failure.message));
    }
  });
  return [el("p", { class: "copying" }, button), shown];
}

function duty(call) {
  const said = [
    call.deputy && say("deputy", call.deputy),
    call.calledAt ? say("deputyCalled", clock(call.calledAt))
      : call.callAt && say("deputyAt", clock(call.callAt)),
  ].filter(Boolean).join(" · ");
  return el("li", {}, say("onDuty", call.officer), said && el("span", { class: "rule" }, said));
}

function referral(one, tier) {
  const answered = one.status === "ANSWERED";
  return el("li", { dir: "auto" },
    el("strong", {}, say("referredTo", office(one.institution, tier))), `: ${one.text}`,
    el("span", { class: "rule" },
      `${say(one.status)} · ${say("due", clock(one.due))} · ${one.referredBy}, ${clock(one.referredAt)}`),
    answered
      ? el("span", { class: "rule" },
          `${say("answered", say(one.outcome), one.recordedBy)}, ${clock(one.recordedAt)}: ${one.answer}`)
      : el("time", {
          class: "deadline", "data-by": one.due, "data-what": "answer", datetime: one.due,
        }));
}

function link(words, other, actions) {
  return el("li", {}, el("button", {
    type: "button", class: "link", title: other.caseId, onclick: () => actions.visit(other),
  }, say(words, `${other.caseId.slice(0, 8)} (${other.desk})`)));
}

function alike(seen) {
  return el("li", {}, [
    seen.kabupaten > 1 && say("alikeKabupaten", seen.kabupaten),
    seen.provinces > 1 && say("alikeProvinces", seen.provinces),
    seen.reportIds.length > 0 && say("alikeReports", seen.reportIds.length),
  ].filter(Boolean).join(" · "));
}

function section(name, lines) {
  return lines && lines.length
    ? [el("h4", {}, say(name)), el("ul", { class: "reasons" }, lines)]
    : null;
}
