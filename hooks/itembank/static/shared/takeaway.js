/**
 * Taking a result along: copy as formatted text, save as a file, print. What is copied is built
 * as nodes, so notes and other typed text stay text.
 */
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
export function asHtml({ title, lines, sections }) {
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
  const copy = makeButton(t.copy, async () => {
    const content = takeaway.read();
    /** @param {string} type @param {string} text */
    const blob = (type, text) => new Blob([text], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": blob("text/html", asHtml(content)),
          "text/plain": blob("text/plain", asText(content)),
        }),
      ]);
      status.textContent = t.copied;
    } catch {
      status.textContent = t.copy_failed;
    }
  });
  const download = makeButton(t.download, () => {
    const link = make("a");
    // The byte order mark makes older word processors read the file as UTF-8.
    const content = ["\ufeff", asText(takeaway.read())];
    link.href = URL.createObjectURL(new Blob(content, { type: "text/plain" }));
    link.download = `${takeaway.name}.txt`;
    link.click();
    // Some browsers fetch the file only after this; it may go when they surely have it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    status.textContent = t.downloaded;
  });
  actions.append(
    copy,
    download,
    makeButton(t.print, () => window.print()),
  );
  return { actions, status };
}

/** The title of the page, without the mark that links to it. */
export function pageTitle() {
  return document.querySelector("h1")?.firstChild?.textContent?.trim() ?? document.title;
}
