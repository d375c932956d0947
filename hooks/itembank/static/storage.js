/**
 * Keeps progress in the browser's own storage, after the learner asked for it.
 * Damaged or foreign data is kept aside under another name and reported, never dropped silently.
 */
import { today } from "./days.js";
import { Unreadable, mergeStates, readState, settleDays } from "./state.js";

/** Each site has its own key, so that two forks on one host keep apart. */
export const STORAGE_KEY = `itembank:${new URL("../../", import.meta.url).pathname}`;
const ASIDE = `${STORAGE_KEY}#apart`;

/** @implements {import("./progress.js").Carrier} */
export class LocalCarrier extends EventTarget {
  kind = "local";
  readonly = false;
  /** What the learner should know: "damaged", "newer", "foreign", "dropped", or nothing. */
  notice = "";

  constructor(storage = window.localStorage) {
    super();
    this.storage = storage;
    window.addEventListener("storage", (event) => {
      if (event.key !== STORAGE_KEY) return;
      // Another tab wrote, or wiped everything.
      if (event.newValue === null) this.dispatchEvent(new CustomEvent("wiped"));
      else this.dispatchEvent(new CustomEvent("changed", { detail: this.#read() }));
    });
  }

  async load() {
    return this.#read();
  }

  #read() {
    const text = this.storage.getItem(STORAGE_KEY);
    if (text === null) return null;
    this.started = true;
    try {
      const { state, dropped } = readState(JSON.parse(text));
      if (dropped) this.#setAside(text, "dropped");
      return settleDays(state, today());
    } catch (error) {
      const code = error instanceof Unreadable ? error.code : "damaged";
      this.notice = code;
      // A newer version of the course wrote this. It knows more: do not touch it.
      if (code === "newer") this.readonly = true;
      else this.#setAside(text, code);
      return null;
    }
  }

  #setAside(text, notice) {
    this.notice = notice;
    try {
      this.storage.setItem(ASIDE, text);
    } catch {
      // No room to keep it aside: then it stays where it is, and nothing new is written.
      this.readonly = true;
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
    this.storage.removeItem(ASIDE);
  }

}
