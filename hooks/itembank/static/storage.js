/**
 * Keeps progress in the browser's own storage, after the learner asked for it.
 * Damaged or foreign data is kept aside under another name and reported, never dropped silently.
 */
import { today } from "./days.js";
import { Unreadable, mergeStates, readState, settleDays } from "./state.js";

/** Each site has its own key, so that two forks on one host keep apart. */
export const STORAGE_KEY = `itembank:${new URL("../../", import.meta.url).pathname}`;
/** `…#apart`, `…#apart1` and so on: what was set aside earlier is not lost to what comes later. */
const asideKey = (index) => `${STORAGE_KEY}#apart${index || ""}`;

/** @implements {import("./progress.js").Carrier} */
export class LocalCarrier extends EventTarget {
  kind = "local";
  readonly = false;
  /** What the learner should know: "damaged", "newer", "foreign", "dropped", or nothing. */
  notice = "";
  /** What stands there now must not be written over. */
  #blocked = false;
  #listening = new AbortController();

  constructor(storage = window.localStorage) {
    super();
    this.storage = storage;
    const heard = (event) => {
      // Another tab wrote, or wiped everything; without a key it cleared the whole storage.
      if (event.key !== STORAGE_KEY && event.key !== null) return;
      if (event.newValue === null) this.dispatchEvent(new CustomEvent("wiped"));
      else this.dispatchEvent(new CustomEvent("changed", { detail: this.#read() }));
    };
    window.addEventListener("storage", heard, { signal: this.#listening.signal });
  }

  /** Hear no more of other tabs: another carrier took over. */
  leave() {
    this.#listening.abort();
  }

  /** What could not be read, as it was found. @returns {string[]} */
  get aside() {
    const found = [];
    for (let text; (text = this.storage.getItem(asideKey(found.length))) !== null; ) found.push(text);
    return found;
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

  /** Merge with what another tab may have kept meanwhile, and write. */
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
