/**
 * What the reader typed, under its own heading: where, how much, the words themselves, and every
 * way to wipe them. Loads when there is something.
 */
import { fetchItem } from "../../static/course/borrowed.js";
import { here } from "../../static/course/course.js";
import { today } from "../../static/progress/days.js";
import { progress } from "../../static/progress/progress.js";
import { rewrite, versionsOf } from "../../static/progress/written.js";
import { loadData } from "../../static/shared/data.js";
import { all, fill, make, makeStatus } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { askTwice } from "../../static/shared/twice.js";

const LONGEST_TITLE = 80;

/** What was wiped leaves an empty version behind, and older copies do not bring it back. */
/** @param {Written} written */
const isThere = (written) => versionsOf(written).some(({ words }) => words);

/** Everything that is kept of these fields. @param {Written[]} written */
const wordsOf = (written) =>
  written
    .flatMap(versionsOf)
    .map(({ words }) => words)
    .join("");

/** @param {string} words */
const inSigns = (words) => fill(t.typed_signs, { count: words.length.toLocaleString("nl") });

/** What they take where they are kept. @param {string} words */
const inKilobytes = (words) =>
  (new TextEncoder().encode(words).length / 1000).toLocaleString("nl", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

/** @param {number} count */
const inCount = (count) => (count === 1 ? t.typed_one : fill(t.typed_count, { count }));

/** A question can be a whole story; its beginning says which one it is. @param {string} title */
function short(title) {
  const [line] = title.trim().split("\n");
  const cut =
    line.length > LONGEST_TITLE ? line.slice(0, line.lastIndexOf(" ", LONGEST_TITLE)) : line;
  return cut === title.trim() ? cut : `${cut} …`;
}

/** The activity that a field belongs to, and the name of the field in it. @param {string} key */
function placeOf(key) {
  const [tool, name, field = ""] = key.split("/");
  return { activity: `${tool}/${name}`, field };
}

/** The part of the page about progress that shows it. */
export class TypedTexts {
  box = make("section", "progress__typed");
  groups = make("div");
  /** The activities whose texts are in sight. @type {Set<string>} */
  #open = new Set();
  /** @type {Promise<Record<string, Activity>>} */
  #activities = loadData("agenda").then(
    ({ activities }) => activities,
    () => ({}),
  );

  /** @param {HTMLElement} status  the line of the page: what is here may be gone with what was wiped */
  constructor(status) {
    this.status = status;
    const sure = { sure: t.typed_wipe_all_sure, done: t.typed_wiped_all };
    const actions = make("div", "item__actions");
    this.total = make("p");
    const line = makeStatus("item__status");
    const wipe = () => this.#wipe(this.#keys);
    actions.append(askTwice(t.typed_wipe_all, sure, line, wipe, this.status));
    this.box.append(make("h2", "", t.typed_heading), this.total, this.groups, actions, line);
  }

  get #keys() {
    const { texts } = progress.state;
    return Object.keys(texts)
      .filter((key) => isThere(texts[key]))
      .sort();
  }

  async show() {
    const { texts } = progress.state;
    const keys = this.#keys;
    this.box.hidden = !keys.length;
    const words = wordsOf(keys.map((key) => texts[key]));
    this.total.textContent = fill(t.typed_total, {
      count: inCount(keys.length),
      size: inSigns(words),
      kilobytes: inKilobytes(words),
    });
    const activities = await this.#activities;
    /** @type {Map<string, string[]>} */
    const byActivity = new Map();
    for (const key of keys) {
      const { activity } = placeOf(key);
      byActivity.set(activity, [...(byActivity.get(activity) ?? []), key]);
    }
    const groups = [...byActivity].map(([name, own]) => this.#group(name, activities[name], own));
    this.groups.replaceChildren(...groups);
  }

  /** @param {string} name @param {Activity | undefined} activity @param {string[]} keys */
  #group(name, activity, keys) {
    const { texts } = progress.state;
    const group = make("details", "progress__texts");
    const size = inSigns(wordsOf(keys.map((key) => texts[key])));
    const title = short(activity?.title || name);
    group.append(make("summary", "", `${title}: ${inCount(keys.length)}, ${size}`));
    const entries = keys.map((key) => this.#entry(key));
    group.append(...entries.map(({ box }) => box));
    for (const { place } of activity?.page ? entries : []) {
      place.href = here(activity?.page ?? "");
      place.hidden = false;
    }
    group.addEventListener("toggle", () => {
      this.#open[group.open ? "add" : "delete"](name);
      if (group.open && activity?.page) this.#name(name, activity.page.split("#")[0], entries);
    });
    group.open = this.#open.has(name);
    return group;
  }

  /** @param {string} key */
  #entry(key) {
    const box = make("div", "progress__text");
    const versions = progress.versions(key).filter(({ words }) => words);
    const heading = make("h3", "", placeOf(key).field);
    heading.hidden = !heading.textContent;
    const actions = make("div", "item__actions");
    const sure = { sure: t.typed_wipe_sure, done: t.typed_wiped };
    const line = makeStatus("item__status");
    const place = make("a", "", t.typed_place);
    place.hidden = true;
    const way = make("p");
    way.append(place);
    actions.append(askTwice(t.typed_wipe, sure, line, () => this.#wipe([key]), this.status));
    box.append(
      heading,
      ...versions.map(({ words }) => make("blockquote", "typed__words", words)),
      way,
      actions,
      line,
    );
    return { box, heading, place };
  }

  /**
   * Give every field the name it has on its own page, and the way to it there.
   * @param {string} activity @param {string} page
   * @param {{heading: HTMLElement, place: HTMLAnchorElement}[]} entries
   */
  async #name(activity, page, entries) {
    const element = await fetchItem(activity, page).catch(() => null);
    if (!element) return;
    for (const { heading, place } of entries) {
      const name = heading.textContent;
      const field = all(element, "textarea").find((area) =>
        [name, `note-${name}`].includes(area.name),
      );
      if (!field) continue;
      if (field.id) place.href = here(`${page}#${field.id}`);
      const label = all(element, "label").find(({ htmlFor }) => htmlFor && htmlFor === field.id);
      heading.textContent = field.ariaLabel ?? label?.textContent ?? name;
    }
  }

  /** @param {string[]} keys */
  async #wipe(keys) {
    const wiped = keys.map((key) => {
      const written = progress.state.texts[key];
      return [key, rewrite(written, "", today(), versionsOf(written))];
    });
    await progress.update((state) => ({
      ...state,
      texts: { ...state.texts, ...Object.fromEntries(wiped) },
    }));
    await this.show();
  }
}
