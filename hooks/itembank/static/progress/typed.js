/**
 * Fields to type in. What keeps them loads with the first word, or at once for who is remembered:
 * until then there is nothing to put back and nothing to keep.
 */
import { loaded, remembers } from "./loaded.js";

/**
 * Keep what is typed in a field, put back what was kept, and stay in step with other tabs. Under
 * `owner` comes the offer to remember, as soon as something is typed. Code that changes the field
 * sends an `input` event; a field that was filled from what is kept sends `typed-shown`.
 * @param {HTMLElement} owner @param {HTMLTextAreaElement | HTMLInputElement} field
 * @param {string} key  `<bank>/<id>` of an item, or `<tool>/<name>/<field>`
 * @returns {Promise<void>} resolves when what was kept stands in the field
 */
export async function keepTyped(owner, field, key) {
  let started = false;
  const start = async () => {
    if (started) return;
    started = true;
    const { follow } = await import("./typed_field.js");
    await follow(owner, field, key);
  };
  // What was typed before this module came is there already.
  if (loaded.store || remembers() || field.value !== field.defaultValue) return start();
  field.addEventListener("input", start, { once: true });
}
