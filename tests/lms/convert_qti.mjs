// Turns QTI 2.1 into QTI 3.0 with Cito's converter: items by name in, items by name out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const found = createRequire(`${process.argv[2]}/`).resolve("@citolab/qti-convert/qti-convert-node");
const { convertQti2toQti3 } = await import(pathToFileURL(found));
const items = JSON.parse(readFileSync(0, "utf-8"));
const write = console.log;
// It tells what it does on the output, where only the answer may stand.
console.log = () => {};
const converted = {};
for (const [name, xml] of Object.entries(items)) converted[name] = await convertQti2toQti3(xml);
write(JSON.stringify(converted));
