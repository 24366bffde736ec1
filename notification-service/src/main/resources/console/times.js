// Times and lengths of time, in words.

import { currentLanguage, say } from "./texts.js";

/** A time of day, with the date when it was not today. */
export function clock(iso) {
  const time = new Date(iso);
  const today = time.toDateString() === new Date().toDateString();
  const form = today
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(currentLanguage() === "id" ? "id-ID" : "en-GB", form).format(time);
}

/** A length of time in its two largest units. */
export function span(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const day = currentLanguage() === "id" ? "hari" : "d";
  const hour = currentLanguage() === "id" ? "jam" : "h";
  const minute = currentLanguage() === "id" ? "mnt" : "min";
  if (seconds >= 86400) {
    return `${Math.floor(seconds / 86400)} ${day} ${Math.floor((seconds % 86400) / 3600)} ${hour}`;
  }
  if (seconds >= 3600) {
    return `${Math.floor(seconds / 3600)} ${hour} ${Math.floor((seconds % 3600) / 60)} ${minute}`;
  }
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** How long ago, in words. */
export function ago(iso) {
  const passed = Date.now() - Date.parse(iso);
  if (passed < 60000) {
    return say("justNow");
  }
  if (passed < 3600000) {
    return say("ago", `${Math.floor(passed / 60000)} ${currentLanguage() === "id" ? "mnt" : "min"}`);
  }
  return passed < 86400000 ? say("ago", span(passed)) : clock(iso);
}
