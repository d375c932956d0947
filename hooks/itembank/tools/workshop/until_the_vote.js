/**
 * Keeps what tells the answer shut until the room has voted. The screen then shows a number, and who
 * types that sees the answer. It is a curtain and no lock: the page itself holds the answer.
 */

import { make, makeStatus, one, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { numberOf } from "../../static/trainers/short_keys.js";

/**
 * The number of three digits that opens an activity of a workshop.
 * @param {string} title of the workshop @param {string} key
 */
export const opensWith = (title, key) => String(100 + (numberOf(`${title} ${key}`) % 900));

/** @param {HTMLElement} place @param {HTMLElement} activity @param {string} title @param {string} key */
export function closeUntilTheVote(place, activity, title, key) {
  if (!one(activity, ".item__key")) return;
  activity.dataset.shut = "";
  // Enter in a field checks an answer as the button does.
  const stop = (/** @type {Event} */ event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  place.addEventListener("submit", stop, true);
  const form = make("form", "workshop__opens");
  const label = make("label", "own__field", t.vote_number);
  const field = make("input");
  Object.assign(field, { type: "text", inputMode: "numeric", maxLength: 3, autocomplete: "off" });
  label.append(field);
  const status = makeStatus("own__said");
  form.append(label, make("button", "action", t.vote_open), status);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim() !== opensWith(title, key)) {
      say(status, t.vote_wrong);
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    delete activity.dataset.shut;
    place.removeEventListener("submit", stop, true);
    form.replaceWith(status);
    say(status, t.vote_opened);
    one(activity, "button[type=submit]")?.focus();
  });
  // It stands beside the place, so that what is sent from it is not stopped.
  place.after(form);
}
