// Answers questions about modules, one a line: which modules, code to run, and the cases to run it
// for. Started by asking.py.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const root = pathToFileURL(`${process.argv[2]}/`);
const Body = (async () => {}).constructor;

/** Everything the code gives for its cases; of what is thrown its code or words. */
async function answer({ modules, body, cases }) {
  const found = {};
  for (const [name, path] of Object.entries(modules))
    found[name] = await import(new URL(path, root));
  const run = new Body("one", ...Object.keys(found), body);
  const answers = [];
  for (const one of cases) answers.push((await run(one, ...Object.values(found))) ?? null);
  return answers;
}

for await (const line of createInterface({ input: process.stdin })) {
  const told = await answer(JSON.parse(line)).then(
    (answers) => ({ answers }),
    (error) => ({ thrown: error.stack }),
  );
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
