/** The title of the page, without the mark that links to it. */
export function pageTitle() {
  return document.querySelector("h1")?.firstChild?.textContent?.trim() ?? document.title;
}
