/**
 * What the learner did: attempts at items, ticks in checklists and what was typed. Pages never touch storage;
 * a carrier does. Memory is the default. The browser's storage, after the learner asked for it,
 * or a learning management system fits behind the same small interface.
 */
import { addDays, today } from "./days.js";
import { LONGEST_TEXT, rewrite, versionsOf } from "./written.js";

/** Of what is kept. A course reads what an older version kept, and leaves that of a newer alone. */
export const VERSION = 2;

/** @returns {State} */
export const emptyState = () => ({ version: VERSION, items: {}, ticks: {}, texts: {} });

/** Keeps everything until the page is left. @implements {Carrier} */
export class MemoryCarrier {
  kind = /** @type {const} */ ("memory");
  readonly = false;
  async load() {
    return null;
  }
  async save() {
    return true;
  }
  async answered() {
    return true;
  }
}

/** Fixed gaps in days: equal gaps do as well as growing ones, and these are easy to tell. */
/** @type {Record<number, number>} */
const NEXT_GAP = { 1: 7, 7: 30 };

/**
 * The day on which an item is asked again; undefined when it need not be.
 * @param {Pick<Attempt, "day" | "gap" | "due">} attempt
 */
export const dueDay = ({ day, gap, due }) => (gap ? (due ?? addDays(day, gap)) : undefined);

/**
 * When an item is asked again after this attempt: wrong or in doubt tomorrow, then after a week,
 * then after a month. What was right and sure from the start is not asked again.
 * @param {Pick<Attempt, "day" | "gap" | "due"> | undefined} earlier
 * @param {Pick<Attempt, "score" | "sure">} attempt @param {string} day
 * @returns {Pick<Attempt, "gap" | "due">}
 */
export function askedAgain(earlier, { score, sure }, day) {
  if (score === null) return {};
  if (score < 1 || sure === false) return { gap: 1 };
  const due = earlier && dueDay(earlier);
  if (!earlier?.gap || !due) return {};
  const gap = due > day ? earlier.gap : NEXT_GAP[earlier.gap];
  // Answered before it was due: it stays where it was.
  if (due > day && due < addDays(day, earlier.gap)) return { gap, due };
  return gap ? { gap } : {};
}

/**
 * Fires `change` with the key as detail, `unsaved` when the carrier could not keep it, and `kept`
 * when it holds again what it lacked. When
 * earlier progress cannot be read that is `unsaved` too, without a key, and the course goes on.
 */
export class ProgressStore extends EventTarget {
  #state = emptyState();
  /** Resolves when earlier progress has been read. @type {Promise<unknown>} */
  ready;
  /** @type {Carrier} */
  carrier;
  /** The carrier that lacks something that was done on this page. @type {Carrier | null} */
  #lacking = null;

  /** @param {Carrier|Promise<Carrier>} carrier */
  constructor(carrier) {
    super();
    this.carrier = carrier instanceof Promise ? new MemoryCarrier() : carrier;
    this.ready = Promise.resolve(carrier)
      .then((found) => {
        this.carrier = found;
        return found.load();
      })
      .then(
        (state) => state && this.#takeIn(state),
        () => this.dispatchEvent(new CustomEvent("unsaved")),
      );
  }

  /** What was done while the carrier was still reading comes on top, and is kept as well. @param {State} state */
  #takeIn(state) {
    const { items, ticks, texts } = this.#state;
    this.#state = state;
    for (const [key, attempt] of Object.entries(items)) this.#add(key, attempt, attempt.day);
    for (const [key, { ids }] of Object.entries(ticks)) {
      this.tick(key, new Set([...this.ticked(key), ...ids]));
    }
    for (const [key, written] of Object.entries(texts)) this.#write(key, written.words, []);
    if (Object.keys({ ...items, ...texts }).length) this.#keep("", true);
  }

  /** Everything as it stands, to read. @returns {State} */
  get state() {
    return this.#state;
  }

  /**
   * Change the state as a whole, such as after an import or in the final test.
   * @param {(state: State) => State} change @param {boolean} [save]
   * @returns {Promise<boolean>} false when it could not be kept
   */
  update(change, save = true) {
    this.#state = change(this.#state);
    return this.#keep("", true, save);
  }

  /**
   * The last attempt at an item, and whether the item changed since.
   * @param {string} key `<bank>/<id>`
   * @param {string} revision
   */
  attempt(key, revision) {
    const attempt = this.#state.items[key];
    return attempt ? { ...attempt, changed: attempt.revision !== revision } : null;
  }

  /**
   * @param {string} key @param {Answered} answer
   * @param {string} [day]  on which it was given
   */
  record(key, answer, day) {
    const attempt = this.#add(key, answer, day);
    this.#keep(key, this.carrier.readonly || this.carrier.answered(key, attempt));
  }

  /** @param {string} key @param {Answered} answer @param {string} [day] */
  #add(key, { revision, score, response, sure }, day = today()) {
    const earlier = this.#state.items[key];
    /** @type {Attempt} */
    const attempt = { revision, score, response, day, count: (earlier?.count ?? 0) + 1 };
    if (sure !== undefined) attempt.sure = sure;
    Object.assign(attempt, askedAgain(earlier, attempt, day));
    this.#state.items[key] = attempt;
    return attempt;
  }

  /** The ids of the points that are ticked. @param {string} key */
  ticked(key) {
    return new Set(this.#state.ticks[key]?.ids ?? []);
  }

  /** @param {string} key @param {Set<string>} ids */
  tick(key, ids) {
    const count = (this.#state.ticks[key]?.count ?? 0) + 1;
    this.#state.ticks[key] = { ids: [...ids], day: today(), count };
    this.#keep(key, true);
  }

  /** What was typed in a field; empty when nothing was. @param {string} key */
  text(key) {
    return this.#state.texts[key]?.words ?? "";
  }

  /** Every version of it that counts, the one to show first. @param {string} key */
  versions(key) {
    return versionsOf(this.#state.texts[key]);
  }

  /**
   * @param {string} key `<bank>/<id>` of an item, `<tool>/<name>/<field>` @param {string} words
   * @param {Version[]} [shown]  the versions that stood before whoever wrote this: these are
   *   replaced, any other stays beside it
   * @returns {Promise<boolean>} false when it is too long or could not be kept
   */
  write(key, words, shown = this.versions(key).slice(0, 1)) {
    if (words.length > LONGEST_TEXT) return Promise.resolve(false);
    const same = words === this.text(key) && shown.length < 2;
    if (same) return Promise.resolve(true);
    this.#write(key, words, shown);
    // An LMS does not keep what is typed, so it need not hear of it.
    return this.#keep(key, true, this.carrier.kind !== "lms");
  }

  /** @param {string} key @param {string} words @param {Version[]} shown */
  #write(key, words, shown) {
    this.#state.texts[key] = rewrite(this.#state.texts[key], words, today(), shown);
  }

  /** Whether something that was done on this page is gone with it. */
  get wouldBeGone() {
    return this.#lacking === this.carrier;
  }

  /** @param {string} key @param {boolean | Promise<boolean>} reported @param {boolean} [save] */
  async #keep(key, reported, save = true) {
    const { carrier } = this;
    if (save && carrier.kind === "memory") this.#lacking = carrier;
    this.dispatchEvent(new CustomEvent("change", { detail: key }));
    if (carrier.readonly || !save) return true;
    const kept = await Promise.all([reported, carrier.save(this.#state)]).catch(() => [false]);
    if (!kept.includes(false)) {
      if (carrier.kind !== "memory" && this.#lacking === carrier) {
        this.#lacking = null;
        this.dispatchEvent(new CustomEvent("kept"));
      }
      return true;
    }
    this.#lacking = carrier;
    this.dispatchEvent(new CustomEvent("unsaved", { detail: key }));
    return false;
  }
}
