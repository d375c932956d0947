/**
 * What this tab has seen of the session with the LMS, for as long as the tab is there. Kept in
 * `sessionStorage`: the mark of what the LMS kept last (see stamp.js) and, for cmi5, the key of this
 * launch. No answers, and nothing of who learns.
 *
 * An LMS gives a package what it knew when its page was made. Who goes Back to that page gets that
 * again, and would write it over everything since.
 */

/**
 * @typedef {object} Seen
 * @property {string} attempt
 * @property {number} kept  the highest count that the LMS is known to have kept
 * @property {number} said  the highest that was said to it
 * @property {string} [launch]  where the key was fetched
 * @property {string} [key]  absent when that session was ended
 */

/** @type {Seen} */
const NOTHING = { attempt: "", kept: 0, said: 0 };

export class TabMemory {
  #seen = { ...NOTHING };
  #name;
  #storage;

  /** @param {string} name @param {Pick<Storage, "getItem" | "setItem"> | null} storage  null where the browser refuses it */
  constructor(name, storage) {
    this.#name = `itembank-lms:${name}`;
    this.#storage = storage;
    try {
      const found = JSON.parse(storage?.getItem(this.#name) ?? "null");
      if (found && typeof found === "object") this.#seen = { ...NOTHING, ...found };
    } catch {
      // What cannot be read was not seen.
    }
  }

  /** @param {Partial<Seen>} change */
  #keep(change) {
    this.#seen = { ...this.#seen, ...change };
    try {
      this.#storage?.setItem(this.#name, JSON.stringify(this.#seen));
    } catch {
      // Without room the tab forgets when it is left; until then this object knows.
    }
  }

  /** The highest count so far. */
  get highest() {
    return Math.max(this.#seen.kept, this.#seen.said);
  }

  /**
   * Whether what an LMS gives is older than what this tab has seen. Of another attempt, or of none,
   * that cannot be told: it is when somebody came by the way back, and a new attempt otherwise.
   * @param {import("./stamp.js").Stamp} given @param {boolean} wentBack
   */
  isOlder({ attempt, count }, wentBack) {
    const { kept, said } = this.#seen;
    if (attempt !== this.#seen.attempt) return wentBack && this.highest > 0;
    return count < (wentBack ? Math.max(kept, said) : kept);
  }

  /** Something was said to the LMS, which kept it or may have. @param {import("./stamp.js").Stamp} stamp @param {boolean} isKept */
  saw({ attempt, count }, isKept) {
    const { kept, said } = attempt === this.#seen.attempt ? this.#seen : NOTHING;
    this.#keep({
      attempt,
      kept: isKept ? Math.max(kept, count) : kept,
      said: Math.max(said, count),
    });
  }

  /** The key of a launch that was not ended; "" when it was, null when it is new. @param {string} launch */
  keyOf(launch) {
    return this.#seen.launch === launch ? (this.#seen.key ?? "") : null;
  }

  /** @param {string} launch @param {string} [key]  without one the session was ended */
  keepKey(launch, key) {
    this.#keep({ launch, key });
  }
}
