/** The button of a handout; without a script the browser's own menu prints as well. */
for (const button of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll("[data-print]")
)) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
