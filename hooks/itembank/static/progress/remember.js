/** Switching between keeping nothing and keeping progress on this device. */
import { keepHalf } from "./half.js";
import { atRisk } from "./leaving.js";
import { mergeStates } from "./state.js";
import { LocalCarrier } from "./storage.js";
import { emptyState, MemoryCarrier } from "./store.js";

/** A carrier on the browser's storage that keeps this page in step with other tabs. @param {ProgressStore} progress */
export function openLocal(progress) {
  const carrier = new LocalCarrier();
  carrier.addEventListener("changed", (event) => {
    const { detail } = /** @type {CustomEvent<State | null>} */ (event);
    if (detail) progress.update((state) => mergeStates(detail, state), false);
  });
  carrier.addEventListener("wiped", () => {
    carrier.leave();
    progress.carrier = new MemoryCarrier();
    progress.update(emptyState, false);
  });
  keepHalf(progress);
  // Who was promised that all is kept is asked before leaving when it is not.
  atRisk(progress, () => progress.wouldBeGone && progress.carrier.kind === "local");
  return carrier;
}

/**
 * The learner asked to be remembered on this device.
 * @param {ProgressStore} progress
 * @returns {Promise<boolean>} false when the browser refuses or has no room
 */
export async function remember(progress) {
  let carrier;
  try {
    carrier = openLocal(progress);
    // Another tab may have been asked before this one.
    const earlier = await carrier.load();
    const state = earlier ? mergeStates(earlier, progress.state) : progress.state;
    if (await carrier.save(state)) {
      progress.carrier = carrier;
      progress.update(() => state, false);
      return true;
    }
  } catch {
    // The browser refuses; the answer below says so.
  }
  carrier?.leave();
  return false;
}

/** Remove everything that was kept, and start with nothing. @param {ProgressStore} progress */
export function forget(progress) {
  const { carrier } = progress;
  progress.carrier = new MemoryCarrier();
  if (carrier instanceof LocalCarrier) {
    carrier.leave();
    carrier.wipe();
  }
  progress.update(emptyState, false);
}
