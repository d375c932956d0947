// Only for the preview of a house style: answers the items under the heading "na het antwoord".
const heading = document.getElementById("na-het-antwoord");
const FOLLOWS = Node.DOCUMENT_POSITION_FOLLOWING;

/** @param {Element} activity answers with what comes first, right or wrong */
function answer(activity) {
  for (const row of activity.querySelectorAll("fieldset")) {
    /** @type {HTMLInputElement | null} */ (row.querySelector("input[type=radio]"))?.click();
  }
  /** @type {HTMLInputElement | null} */ (activity.querySelector("input[type=checkbox]"))?.click();
  /** @type {HTMLButtonElement | null} */ (activity.querySelector(".action--primary"))?.click();
}

/** @param {Element} activity waits until the item can be answered */
function whenReady(activity) {
  const item = activity.querySelector("[data-ready]");
  if (item) answer(activity);
  else requestAnimationFrame(() => whenReady(activity));
}

for (const activity of document.querySelectorAll(".activity[data-kind]")) {
  if (heading && heading.compareDocumentPosition(activity) & FOLLOWS) whenReady(activity);
}
