/** What a session must know of the world around it. Apart, so that it can be tried without one. */

/** Milliseconds before a server that says nothing counts as gone. */
export const PATIENCE = 10_000;

/** @typedef {"there" | "away" | "elsewhere"} Reach */

/**
 * Ask the server that the package came from for a few bytes. Some LMSs answer "true" to what never
 * left the browser; this cannot be answered for it.
 * @returns {Promise<Reach>} `elsewhere` when it is there and sends who asks to another page, as to log in
 */
async function reach() {
  try {
    const { status, type } = await fetch(new URL("./course.json", import.meta.url), {
      method: "HEAD",
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return type === "opaqueredirect" || [401, 403].includes(status) ? "elsewhere" : "there";
  } catch {
    return "away";
  }
}

/** @typedef {typeof BROWSER} World */

export const BROWSER = {
  reach,
  /** The browser knows that there is no network; that there is one it cannot know. */
  isOffline: () => globalThis.navigator?.onLine === false,
  /** What an LMS is told now goes without an answer. */
  isHidden: () => globalThis.document?.hidden === true,
};

/** Whether one of the windows around a page was reached by the way back. @param {Window} from */
export function wentBack(from) {
  for (let view = from; ; view = view.parent) {
    try {
      const [entry] = view.performance.getEntriesByType("navigation");
      if (/** @type {PerformanceNavigationTiming} */ (entry)?.type === "back_forward") return true;
    } catch {
      // A window of another site keeps that to itself.
    }
    if (view === view.parent) return false;
  }
}

/**
 * What became of a report, or `refused` when nobody says so in time.
 * @template T @param {Promise<T>} outcome @param {number} seconds @returns {Promise<T | "refused">}
 */
export function within(outcome, seconds) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve("refused"), 1000 * seconds);
  });
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}
