/**
 * The dialog of search: fetches the index when it opens for the first time, and shows what is found
 * while somebody types. Works on what each of the generators builds.
 */

import { fold, wordsOf } from "./alike.js";
import { Finder } from "./finding.js";

const ROOT = new URL("../", import.meta.url);
const EXTRA = "assets/itembank/search.json";
const AROUND = 70;
const LONGEST = 220;

/** @param {string} path */
async function json(path) {
  const answer = await fetch(new URL(path, ROOT));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** MkDocs and ProperDocs put the sections in `docs`, Zensical in `items`. @param {string} path */
async function finder(path) {
  const [index, extra] = await Promise.all([json(path), json(EXTRA)]);
  return new Finder(index.docs ?? index.items, extra);
}

/**
 * Throws when the index does not come; nothing has changed then, and it can be tried again.
 * @param {HTMLDialogElement} dialog the dialog of search, already open
 */
export async function start(dialog) {
  const query = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  const list = /** @type {HTMLElement} */ (dialog.querySelector("ol"));
  const says = /** @type {HTMLElement} */ (dialog.querySelector("[data-none]")).dataset;
  const index = await finder(says.index ?? "");

  dialog.addEventListener("keydown", (event) => walk(event, dialog));
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) dialog.close();
  });

  let last = "";
  const show = () => {
    const asked = query.value.trim();
    if (asked === last) return;
    last = asked;
    const { found, words } = index.find(asked);
    list.replaceChildren(...found.map((one) => result(one, words, says)));
    status.textContent = counted(asked, found.length, says);
  };
  query.addEventListener("input", show);
  status.textContent = says.empty ?? "";
  show();
}

/** @param {string} asked @param {number} count @param {DOMStringMap} says */
function counted(asked, count, says) {
  if (!asked) return says.empty ?? "";
  if (!count) return says.none ?? "";
  return (count === 1 ? says.one : says.other)?.replace("#", String(count)) ?? "";
}

/** Up and down go from the field along everything that was found. @param {KeyboardEvent} event @param {HTMLElement} dialog */
function walk(event, dialog) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = /** @type {HTMLElement[]} */ ([
    ...dialog.querySelectorAll("input, ol > li > a, summary, details[open] a"),
  ]);
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  stops[(Math.max(0, at) + step + stops.length) % stops.length].focus();
  event.preventDefault();
}

/** @param {string} name @param {string} part @param {(string | Node)[]} inside */
function made(name, part, ...inside) {
  const element = document.createElement(name);
  element.className = `site-search__${part}`;
  element.append(...inside);
  return element;
}

/** @param {import("./finding.js").Found} one @param {Set<string>} words @param {DOMStringMap} says */
function result(one, words, says) {
  const kind = one.page && one.page !== one.kind ? `${one.kind}: ${one.page}` : one.kind;
  const item = made("li", "result", link(one, words, " ", made("span", "kind", kind)));
  if (one.text) item.append(made("p", "text", ...marked(excerpt(one.text, words), words)));
  if (one.others.length) {
    const many = one.others.length > 1;
    const more = (many ? says.places : says.place)?.replace("#", String(one.others.length)) ?? "";
    const places = made(
      "ul",
      "places",
      ...one.others.map((p) => made("li", "place", link(p, words))),
    );
    item.append(made("details", "more", made("summary", "summary", more), places));
  }
  return item;
}

/** @param {import("./finding.js").Place} place @param {Set<string>} words @param {(string | Node)[]} after */
function link(place, words, ...after) {
  const title = made("span", "name", ...marked(place.title, words));
  const element = /** @type {HTMLAnchorElement} */ (made("a", "link", title, ...after));
  element.href = new URL(place.location, ROOT).href;
  return element;
}

const WORD = /[\p{L}\p{N}'’-]+/gu;

/** Whether this is what was asked for. @param {string} word @param {Set<string>} words */
const asked = (word, words) =>
  wordsOf(word).some((part) => words.has(part)) || words.has(fold(word).replaceAll("-", ""));

/** The lines around the first word that was asked for. @param {string} text @param {Set<string>} words */
function excerpt(text, words) {
  const first = [...text.matchAll(WORD)].find(([word]) => asked(word, words))?.index ?? 0;
  const begin = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
  const end = begin + LONGEST < text.length ? text.lastIndexOf(" ", begin + LONGEST) : text.length;
  return `${begin ? "… " : ""}${text.slice(begin, end)}${end < text.length ? " …" : ""}`;
}

/** @param {string} text @param {Set<string>} words @returns {(string | Node)[]} */
function marked(text, words) {
  /** @type {(string | Node)[]} */
  const parts = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!asked(word, words)) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    parts.push(text.slice(at, index), mark);
    at = index + word.length;
  }
  return [...parts, text.slice(at)];
}
