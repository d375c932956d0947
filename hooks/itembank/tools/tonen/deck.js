/** The slides of an activity, once they are asked for. */
import { fetchItem } from "../../static/course/borrowed.js";
import { here } from "../../static/course/course.js";
import { plainSlide } from "../../static/items/slide_parts.js";
import { all, make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/**
 * Divided as its own kind says; nothing of the activity runs.
 * @param {HTMLElement} activity its element as it stands in its page @returns {Promise<Deck>}
 */
async function slidesOf(activity) {
  const { kind = "", graded } = activity.dataset;
  if (!/^[a-z]+$/.test(kind)) throw new Error("no kind");
  const { deckOf } = await import(`../../kinds/${kind}/slides.js`);
  // Nothing in what is shown leads away from it: a name of a source stays a name.
  for (const link of all(activity, "a[href]")) link.removeAttribute("href");
  return { graded: graded !== undefined, ...deckOf(activity) };
}

/** A part with its slides, which stay with it once they are there. @param {ShownPart} part */
export async function fetched(part) {
  try {
    if (part.kind === "pagina") part.slides = [titleSlide(part)];
    else Object.assign(part, await slidesOf(await fetchItem(part.key, part.page)));
    return part;
  } catch {
    const title = make("h2", "stage__stem", part.title);
    return { slides: [plainSlide(title, make("p", "", t.show_failed))] };
  }
}

/**
 * A slide of a part; of a story, what follows the choices that were made.
 * @param {Partial<Deck>} deck @param {number} at @param {number[]} road
 */
export const slideAt = ({ slides = [], after }, at, road) =>
  at < slides.length ? slides[at] : after?.(road.slice(0, at - slides.length + 1));

/** A lesson is not shown but opened: its title and its link. @param {Part} part */
function titleSlide({ title, page }) {
  const link = make("a", "", t.show_open_page);
  link.href = here(page);
  link.target = "_blank";
  const line = make("p");
  line.append(link);
  return plainSlide(make("h2", "stage__stem", title), line);
}
