// Whether pairs of modules are the same code: as written, and as published. Comments and the space
// between signs do not count; every word, sign and text does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(`${process.argv[2]}/`)("acorn");
const pairs = JSON.parse(readFileSync(0, "utf-8"));

/** What a module says, without where it says it. */
function meaning(code) {
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  return tree.body.map((part) =>
    JSON.stringify(part, (name, value) =>
      ["start", "end", "raw"].includes(name) ? undefined : value,
    ),
  );
}

const differ = Object.entries(pairs).flatMap(([name, [written, published]]) => {
  const wanted = meaning(written);
  // The words a module says come before it.
  const found = meaning(published).slice(-wanted.length);
  return wanted.every((part, place) => part === found[place]) ? [] : [name];
});
process.stdout.write(JSON.stringify(differ));
