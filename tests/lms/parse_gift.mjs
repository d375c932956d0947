// Reads GIFT with gift-pegjs: texts by name on the input, what the parser made of them on the output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const parser = createRequire(`${process.argv[2]}/`)("gift-pegjs");
const texts = JSON.parse(readFileSync(0, "utf-8"));
const parsed = Object.entries(texts).map(([name, text]) => [name, parser.parse(text)]);
process.stdout.write(JSON.stringify(Object.fromEntries(parsed)));
