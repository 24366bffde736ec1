// Elements are made here, and text goes in as text: nothing on this page is ever parsed as HTML.

import { say } from "./texts.js";

/** An element with attributes and children; children are elements, strings, or null for nothing. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined) {
      element.append(child);
    }
  }
  return element;
}

const shapes = {
  KRITIS: "M7 1h10l6 6v10l-6 6H7l-6-6V7z",
  TINGGI: "M12 1.5 23.5 22H.5z",
  SEDANG: "M12 1l11 11-11 11L1 12z",
  RENDAH: "M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z",
};

/** A severity's shape: octagon, triangle, diamond, circle. The word stands beside it. */
export function shape(severity) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "shape");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[severity] ?? shapes.RENDAH);
  svg.append(path);
  return svg;
}

/** Says something above the list, or with null nothing. */
export function notice(which) {
  const line = document.getElementById("notice");
  line.hidden = which === null;
  line.textContent = which === null ? "" : say(which);
}
