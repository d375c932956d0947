// Loaded before the tests of `node --test`: the few names a module of the browser asks for while it
// is loaded. Nothing of a page is imitated; what needs one is tried in a real browser.
globalThis.HTMLElement = class {};
globalThis.customElements = { define: () => {} };
globalThis.window = new EventTarget();
