/** Loads the module of every activity on the page. */

/** Import the module of a kind, from its own folder. @param {string} kind */
export const loadKind = (kind) => load(`kinds/${kind}/${kind}`);

/** A path that is not made of plain words is never imported. @param {string} path */
export async function load(path) {
  if (/^[a-z_]+(\/[a-z_]+)*$/.test(path)) await import(`../../${path}.js`);
}

for (const activity of document.querySelectorAll("[data-kind]")) {
  // What is pressed inside an activity is for that activity. Material listens to every click of the
  // page, and that takes longer than the answer; only a link is of interest to who stands outside.
  activity.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("a"))) event.stopPropagation();
  });
  // What is no kind says itself where its module stands.
  const { kind, script, later, mode } = /** @type {HTMLElement} */ (activity).dataset;
  const start = () =>
    load(script ?? `kinds/${kind}/${kind}`).catch(() => {
      // The page says so in its place; its words are in missing.js.
      activity.dispatchEvent(new Event("module-missing", { bubbles: true }));
    });
  // The items of a test wait for what draws them.
  if (mode) continue;
  // It has nothing to tell before there is an answer.
  if (later === undefined) start();
  else document.addEventListener("item-shown", start, { once: true });
}

/** @type {typeof import("../progress/consent.js").offer} */
let offer;

// What has to do with remembering loads at the first answer, not with the page. To ask for a module
// anew takes as long as to count what an answer is worth.
document.addEventListener("item-answered", async ({ target }) => {
  offer ??= (await import("../progress/consent.js")).offer;
  offer(/** @type {HTMLElement} */ (target));
});
