// Only for the preview of a house style: this page is always light, whatever the system says.
const asked = window.matchMedia.bind(window);
window.matchMedia = (query) =>
  asked(query.includes("prefers-color-scheme: dark") ? "not all" : query);
