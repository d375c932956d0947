/** Looks that come with what they are for: before there is an answer no page needs them. */
import { make } from "../shared/dom.js";

/** @param {string} name  of a sheet of this engine, by its path */
export function dress(name) {
  const sheet = make("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL(`../../${name}`, import.meta.url).href;
  document.head.append(sheet);
}
