/**
 * Taking a result along: copy as formatted text, save as a file, print. What is copied is built
 * as nodes, so notes and other typed text stay text. See carry.js for what may be refused.
 */
import { copyAndTell, printAndTell, saveAndTell } from "./carry.js";
import { make, makeButton, makeStatus } from "./dom.js";
import { texts as t } from "./texts.js";

/** @param {Taken} content */
export function asText({ title, lines, sections }) {
  const out = [title, ...lines];
  for (const section of sections) {
    out.push("", section.title);
    for (const { mark, words, note } of section.entries) {
      out.push(...(mark ? `${mark} ${words}` : words).split("\n"));
      if (note) out.push(...note.split("\n").map((line) => `    ${line}`));
    }
  }
  return out.join("\r\n");
}

/** @param {Taken} content */
function asHtml({ title, lines, sections }) {
  const body = make("div");
  body.append(make("h1", "", title), ...lines.map((line) => make("p", "", line)));
  for (const section of sections) {
    const marked = section.entries.some(({ mark }) => mark);
    const list = make(marked ? "ul" : "div");
    for (const { mark, words, note } of section.entries) {
      const entry = make(marked ? "li" : "p");
      const sign = mark && (mark === "[x]" ? "☑ " : "☐ ");
      const all = [`${sign ?? ""}${words}`, note ?? ""];
      for (const line of all.join("\n").trimEnd().split("\n")) {
        if (entry.childNodes.length) entry.append(make("br"));
        entry.append(line);
      }
      list.append(entry);
    }
    body.append(make("h2", "", section.title), list);
  }
  return body.outerHTML;
}

/**
 * The buttons, and the line that says what they did.
 * @param {Takeaway} takeaway
 * @returns {{actions: HTMLElement, status: HTMLElement}}
 */
export function takeawayActions(takeaway) {
  const actions = make("div", "item__actions");
  const status = makeStatus("item__status");
  const text = () => asText(takeaway.read());
  actions.append(
    makeButton(t.copy, () => copyAndTell(status, text(), asHtml(takeaway.read()))),
    makeButton(t.download, () => saveAndTell(status, `${takeaway.name}.txt`, text(), "text/plain")),
    makeButton(t.print, () => printAndTell(status, text)),
  );
  return { actions, status };
}
