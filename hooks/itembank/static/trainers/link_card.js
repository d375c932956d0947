/** The link of a workshop: to copy, as a code to scan, and as a picture to save. */
import { copyAndTell, maySave, save } from "../shared/carry.js";
import { fill, make, makeButton, makeStatus, say } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { codeFor, isReadFromAfar, pictureOf, pngOf, svgOf } from "./qr_code.js";

/**
 * @param {string} address in full @param {string} title what it leads to
 * @param {string} file name of the pictures, without ending
 * @returns {{parts: Element[], reads: boolean}} `reads`: whether a phone reads the code from afar
 */
export function linkCard(address, title, file) {
  const line = makeStatus("own__said");
  const tools = make("p", "link-tools");
  const code = codeFor(address);
  const reads = Boolean(code && isReadFromAfar(code));
  /** @param {string} words @param {() => unknown} does @param {string} [name] */
  const add = (words, does, name = "action") => {
    const button = makeButton(words, does, name);
    button.setAttribute("aria-label", `${words}: ${title}`);
    tools.append(button);
  };
  /** @param {string} ending @param {string | Blob} picture @param {string} type */
  const keep = (ending, picture, type) => {
    const may = maySave();
    if (may !== false) save(`${file}.${ending}`, picture, type);
    say(line, may ? t.downloaded : t.link_save_refused);
  };
  add(t.link_copy, () => copyAndTell(line, address), "action action--primary");
  if (code) {
    add(t.code_svg, () => keep("svg", svgOf(code), "image/svg+xml"));
    add(t.code_png, async () => {
      const picture = await pngOf(code);
      if (picture) keep("png", picture, "image/png");
    });
  }
  const parts = [make("p", "link-card__address", address), tools, line];
  return {
    parts: code && reads ? [...parts, pictureOf(code, fill(t.code_of, { title }))] : parts,
    reads,
  };
}
