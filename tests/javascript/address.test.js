/** What stands in the address bar never leads to another host, and never stops a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decoded, onThisHost } from "../../hooks/itembank/static/shared/address.js";

test("a path in front of which slashes stand leads nowhere else", () => {
  const site = "https://cursus.example";
  for (const path of ["/", "//", "///a", "//other.example/..%2f/cursus/", "/cursus//x/"]) {
    const { pathname } = new URL(site + path);
    const to = new URL(onThisHost(pathname), site);
    assert.equal(to.origin, site, path);
    assert.equal(to.pathname, pathname.replace(/^\/+/, "/"));
  }
});

test("words that were none stay as they are", () => {
  assert.equal(decoded("%C3%A9%20x"), "é x");
  for (const text of ["%E0", "%", "a%zz", ""]) assert.equal(decoded(text), text);
});
