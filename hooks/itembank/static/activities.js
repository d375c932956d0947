/** Loads the module of every kind of activity that is on the page, and no other. */

/**
 * Import the module of a kind. A name that is not a plain word is never imported.
 * @param {string} kind
 */
export async function loadKind(kind) {
  if (/^[a-z]+$/.test(kind)) await import(`./${kind}.js`);
}

for (const kind of new Set([...document.querySelectorAll("[data-kind]")].map((element) => element.dataset.kind))) {
  loadKind(kind);
}
