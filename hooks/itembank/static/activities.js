/** Loads the module of every kind of activity on the page, and opens the keys for the printer. */

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

// Not every browser can open a closed part for the printer by style alone.
for (const [moment, open] of [["beforeprint", true], ["afterprint", false]]) {
  addEventListener(moment, () => {
    for (const key of document.querySelectorAll(".item__key")) key.open = open;
  });
}

// What has to do with remembering loads at the first answer, not with the page.
document.addEventListener("item-answered", async ({ target }) => {
  const { offer } = await import("./consent.js");
  offer(target);
});
