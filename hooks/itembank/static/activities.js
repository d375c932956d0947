/** Loads the module of every kind of activity that is on the page, and no other. */

/**
 * Import the module of a kind. A name that is not a plain word is never imported.
 * @param {string} kind
 */
export async function loadKind(kind) {
  if (/^[a-z]+$/.test(kind)) await import(`./${kind}.js`);
}

const kinds = new Set();
for (const element of document.querySelectorAll("[data-kind]")) kinds.add(element.dataset.kind);
for (const kind of kinds) loadKind(kind);

// What has to do with remembering loads at the first answer, not with the page.
document.addEventListener("item-answered", async ({ target }) => {
  const { offer } = await import("./consent.js");
  offer(target);
});
