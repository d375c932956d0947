/** A part of a workshop that is being made: its minutes, place, name, text and notes. */

import { make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, LIMITS } from "../../static/trainers/agenda.js";
import { forRoom, MOST_TEXT } from "../../static/trainers/workshop_agenda.js";

/** A field in its label. @param {string} words @param {string} type */
export function makeField(words, type) {
  const label = make("label", "own__field", words);
  const input = make("input");
  input.type = type;
  label.append(input);
  return { label, input };
}

/** A field for more lines. @param {string} words @param {string} value @param {(value: string) => void} changed */
function makeArea(words, value, changed) {
  const label = make("label", "own__field own__field--area", words);
  const area = make("textarea");
  Object.assign(area, { value, rows: 3, maxLength: MOST_TEXT });
  area.addEventListener("input", () => changed(area.value));
  label.append(area);
  return label;
}

/**
 * @param {Step} step  is changed by who fills in
 * @param {{changed: () => void, move: (change: number) => void, remove: () => void,
 *   wrong: (isWrong: boolean) => void}} does
 * @param {{first: boolean, last: boolean, open: boolean, about: string}} place `about`: more of what it holds
 */
export function partRow(step, does, { first, last, open, about }) {
  const row = make("li", "own__part");
  const name = make("span", "own__name", brief(step.title));
  const { label, input: minutes } = makeField(t.own_minutes, "number");
  Object.assign(minutes, { min: 1, max: LIMITS.minutes, value: step.minutes ?? "" });
  minutes.setAttribute("aria-label", `${t.own_minutes}: ${brief(step.title)}`);
  minutes.addEventListener("input", () => {
    step.minutes = minutes.checkValidity() && minutes.value ? Number(minutes.value) : null;
    does.changed();
  });
  minutes.addEventListener("change", () => {
    const wrong = !minutes.checkValidity();
    minutes.setAttribute("aria-invalid", String(wrong));
    does.wrong(wrong);
  });
  const actions = make("span", "own__moves");
  /** @param {string} words @param {() => void} act @param {boolean} possible */
  const add = (words, act, possible) => {
    const button = makeButton(words, act, "action own__move");
    button.disabled = !possible;
    button.setAttribute("aria-label", `${words}: ${brief(step.title)}`);
    actions.append(button);
  };
  add(t.own_up, () => does.move(-1), !first);
  add(t.own_down, () => does.move(1), !last);
  add(t.own_remove, does.remove, true);
  const more = about ? [make("span", "own__about", about)] : [];
  row.dataset.sort = step.sort;
  row.append(name, ...more, label, actions, words(step, name, does.changed, open));
  return row;
}

/** What the trainer writes at a part. @param {Step} step @param {HTMLElement} name @param {() => void} changed @param {boolean} open */
function words(step, name, changed, open) {
  const box = make("details", "own__words");
  box.open = open;
  const summary = make("summary", "", t.own_words);
  summary.append(make("span", "item__aside", `: ${brief(step.title)}`));
  const { label, input } = makeField(t.own_head, "text");
  Object.assign(input, { value: step.title, maxLength: LIMITS.title });
  input.addEventListener("input", () => {
    step.title = input.value;
    name.textContent = brief(step.title);
    changed();
  });
  const told = makeArea(t.own_text, step.text, (value) => {
    step.text = value;
    changed();
  });
  box.append(
    summary,
    label,
    ...forRoom([step]).map(() => told),
    makeArea(t.own_note, step.note, (value) => {
      step.note = value;
      changed();
    }),
  );
  return box;
}
