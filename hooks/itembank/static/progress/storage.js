/**
 * Keeps progress in the browser's own storage, after the learner asked for it.
 * Damaged or foreign data is kept aside under another name and reported, never dropped silently.
 */
import { today } from "./days.js";
import { STORAGE_KEY } from "./loaded.js";
import { mergeStates, readState, settleDays, Unreadable } from "./state.js";

/** What was set aside earlier is not lost to what comes later. @param {number} index from 0 */
const asideKey = (index) => `${STORAGE_KEY}#apart${index || ""}`;

/** @implements {Carrier} */
export class LocalCarrier extends EventTarget {
  kind = /** @type {const} */ ("local");
  readonly = false;
  /** What the learner should know. @type {Required<Carrier>["notice"]} */
  notice = "";
  /** Something of ours stands there, or did. */
  started = false;
  /** What stands there now must not be written over. */
  #blocked = false;
  #listening = new AbortController();

  /** @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} [storage] */
  constructor(storage = window.localStorage) {
    super();
    this.storage = storage;
    const { signal } = this.#listening;
    /** @param {StorageEvent} event */
    const heard = ({ key, newValue }) => {
      // Without a key the whole storage was cleared.
      if (key === STORAGE_KEY || key === null) this.#follow(newValue);
    };
    /** @param {PageTransitionEvent} event */
    const returned = ({ persisted }) => {
      // Firefox and Safari tell a page in their memory nothing of what was stored meanwhile.
      if (persisted) this.#follow(this.storage.getItem(STORAGE_KEY));
    };
    window.addEventListener("storage", heard, { signal });
    window.addEventListener("pageshow", returned, { signal });
  }

  /** Another page wrote this, or wiped everything. @param {string | null} text */
  #follow(text) {
    if (text !== null) this.dispatchEvent(new CustomEvent("changed", { detail: this.#read() }));
    else this.dispatchEvent(new CustomEvent("wiped"));
  }

  /** Hear no more of other tabs: another carrier took over. */
  leave() {
    this.#listening.abort();
  }

  /** What could not be read, as it was found. */
  get aside() {
    /** @type {string[]} */
    const found = [];
    for (;;) {
      const text = this.storage.getItem(asideKey(found.length));
      if (text === null) return found;
      found.push(text);
    }
  }

  async load() {
    return this.#read();
  }

  #read() {
    const text = this.storage.getItem(STORAGE_KEY);
    if (text === null) return null;
    this.started = true;
    this.#blocked = false;
    try {
      const { state, dropped } = readState(JSON.parse(text));
      if (dropped) this.#setAside(text, "dropped");
      return settleDays(state, today());
    } catch (error) {
      const code = error instanceof Unreadable ? error.code : "damaged";
      this.notice = code;
      // A newer version of the course wrote this. It knows more: do not touch it.
      if (code === "newer") this.#blocked = true;
      else this.#setAside(text, code);
      return null;
    }
  }

  /** @param {string} text @param {Required<Carrier>["notice"]} notice */
  #setAside(text, notice) {
    this.notice = notice;
    const { aside } = this;
    if (aside.includes(text)) return;
    try {
      this.storage.setItem(asideKey(aside.length), text);
    } catch {
      // No room to keep it aside: then it stays where it is, and nothing new is written.
      this.#blocked = true;
    }
  }

  /** Merge with what another tab may have kept meanwhile, and write. @param {State} state */
  async save(state) {
    try {
      const kept = this.storage.getItem(STORAGE_KEY);
      if (kept === null && this.started) {
        this.dispatchEvent(new CustomEvent("wiped"));
        return true;
      }
      const other = kept === null ? null : this.#read();
      if (this.#blocked) return false;
      this.storage.setItem(STORAGE_KEY, JSON.stringify(other ? mergeStates(other, state) : state));
      this.started = true;
      return true;
    } catch {
      return false;
    }
  }

  async answered() {
    return true;
  }

  /** Remove everything, what was set aside included. */
  wipe() {
    this.storage.removeItem(STORAGE_KEY);
    for (let index = this.aside.length; index--; ) this.storage.removeItem(asideKey(index));
  }
}
