/**
 * One tab at a time. Two tabs with one course would write over each other, so the first one holds a
 * lock of the browser; a second one says so, and takes over only when it is asked to. It then hears
 * from the first what the LMS may not have: between tabs, so nothing of it is stored.
 */

/** Milliseconds for a page that is being left to let go, and for the other tab to answer. */
const LEAVING = 1000;
const ANSWERING = 4000;

/**
 * What one tab gives to the next: what an LMS would keep, or nothing where it had nothing to write.
 * @typedef {{text: string, page: string}} Handed
 */

export class Tabs {
  #name;
  /** @type {(() => void) | null} */
  #release = null;
  /** @type {BroadcastChannel | null} */
  #channel = null;

  /** @param {string} name of the session */
  constructor(name) {
    this.#name = `itembank-lms:${name}`;
  }

  /**
   * Hold the session.
   * @param {() => void} lost  another tab took it without a word
   * @param {boolean} [steal]
   * @returns {Promise<boolean>} false when another tab holds it
   */
  hold(lost, steal = false) {
    const { locks } = navigator;
    // On plain http there are none; then nobody can say.
    if (!locks) return Promise.resolve(true);
    const options = steal ? { steal } : { signal: AbortSignal.timeout(LEAVING) };
    return new Promise((resolve) => {
      let held = false;
      locks
        .request(this.#name, options, () => {
          held = true;
          resolve(true);
          return new Promise((release) => {
            this.#release = () => release(undefined);
          });
        })
        .catch(() => (held ? lost() : resolve(false)));
    });
  }

  /** Let go. */
  release() {
    this.#release?.();
    this.#channel?.close();
    this.#channel = null;
  }

  /** Answer the tab that takes over. @param {() => Handed} hand */
  listen(hand) {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener("message", ({ data }) => {
      if (data.asks) this.#channel?.postMessage({ handed: hand() });
    });
  }

  /** Ask the other tab for what it did. @returns {Promise<Handed | null>} null when none answers */
  ask() {
    const channel = new BroadcastChannel(this.#name);
    return new Promise((resolve) => {
      /** @param {Handed | null} found */
      const done = (found) => {
        channel.close();
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => done(null), ANSWERING);
      channel.addEventListener("message", ({ data }) => data.handed && done(data.handed));
      channel.postMessage({ asks: true });
    });
  }
}
