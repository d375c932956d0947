/**
 * What the learner did: attempts at items and ticks in checklists. Pages never touch storage;
 * a carrier does. Memory is the default. A browser's storage or a learning management system
 * fits behind the same small interface.
 *
 * @typedef {{revision: string, score: number, response: unknown, day: string}} Attempt
 * @typedef {{version: 1, items: Object<string, Attempt>, ticks: Object<string, string[]>}} State
 * @typedef {object} Carrier
 * @property {string} kind  what it is, for the page that tells what is stored
 * @property {boolean} readonly  true when nothing may be written, such as in a review
 * @property {() => Promise<State|null>} load
 * @property {(state: State) => Promise<boolean>} save  false when it could not be kept
 * @property {(key: string, attempt: Attempt) => Promise<boolean>} answered  one attempt, for a
 *   carrier that reports each answer by itself
 */

const EMPTY = () => /** @type {State} */ ({ version: 1, items: {}, ticks: {} });

/** Keeps everything until the page is left. @implements {Carrier} */
export class MemoryCarrier {
  kind = "memory";
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

/**
 * Fires `change` with the key as detail, and `unsaved` when the carrier could not keep it. When
 * earlier progress cannot be read that is `unsaved` too, without a key, and the course goes on.
 */
export class ProgressStore extends EventTarget {
  #state = EMPTY();

  /** @param {Carrier} carrier */
  constructor(carrier) {
    super();
    this.carrier = carrier;
    /** Resolves when earlier progress has been read. */
    this.ready = carrier.load().then(
      (state) => {
        // What was done while the carrier was still reading is newer.
        const { items, ticks } = this.#state;
        if (state) {
          this.#state = {
            ...state,
            items: { ...state.items, ...items },
            ticks: { ...state.ticks, ...ticks },
          };
        }
      },
      () => this.dispatchEvent(new CustomEvent("unsaved")),
    );
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

  /** @param {string} key @param {{revision: string, score: number, response: unknown}} result */
  record(key, result) {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    const attempt = { ...result, day };
    this.#state.items[key] = attempt;
    this.#keep(key, this.carrier.readonly || this.carrier.answered(key, attempt));
  }

  /** The ids of the points that are ticked. @param {string} key */
  ticked(key) {
    return new Set(this.#state.ticks[key] ?? []);
  }

  /** @param {string} key @param {Set<string>} ids */
  tick(key, ids) {
    this.#state.ticks[key] = [...ids];
    this.#keep(key, true);
  }

  async #keep(key, reported) {
    this.dispatchEvent(new CustomEvent("change", { detail: key }));
    if (this.carrier.readonly) return;
    const kept = await Promise.all([reported, this.carrier.save(this.#state)]).catch(() => [false]);
    if (kept.includes(false)) this.dispatchEvent(new CustomEvent("unsaved", { detail: key }));
  }
}

export const progress = new ProgressStore(new MemoryCarrier());
