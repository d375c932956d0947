/** The progress of this page: the one store that everything on it shares. */
import { today } from "./days.js";
import { weighRisks } from "./leaving.js";
import { early, loaded, remembers } from "./loaded.js";
import { MemoryCarrier, ProgressStore } from "./store.js";

// Only who asked to be remembered loads the code that does it.
/** @type {Carrier | Promise<Carrier>} */
const carrier = remembers()
  ? import("./remember.js").then(({ openLocal }) => openLocal(progress))
  : new MemoryCarrier();

/** @type {ProgressStore} */
export const progress = new ProgressStore(carrier);
loaded.store = progress;
for (const moment of ["change", "unsaved", "kept"]) progress.addEventListener(moment, weighRisks);
for (const [key, answer, moment] of early.splice(0)) progress.record(key, answer, today(moment));

progress.addEventListener("unsaved", async (event) => {
  const { warn } = await import("./warn.js");
  warn(/** @type {CustomEvent<string>} */ (event).detail);
});

// While the browser had this page in its memory the learner may have said yes on another.
window.addEventListener("pageshow", async ({ persisted }) => {
  if (!persisted || progress.carrier.kind !== "memory" || !remembers()) return;
  const { remember } = await import("./remember.js");
  await remember(progress);
});
