// Drives a Firefox as it is installed, over WebDriver BiDi: one line asks for a step, one answers.
// Started by driving.py, with the folder of the packages, the browser, a folder for downloads and
// more settings as about:config has them.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [modules, executablePath, downloads, settings] = process.argv.slice(2);
const found = createRequire(`${modules}/`).resolve("puppeteer-core");
const { default: puppeteer } = await import(pathToFileURL(found));

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  headless: true,
  defaultViewport: { width: 1280, height: 800 },
  extraPrefsFirefox: {
    "browser.download.dir": downloads,
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": false,
    "dom.disable_beforeunload": false,
    "intl.accept_languages": "nl-NL",
    // Puppeteer would let files on disk read each other, which no reader's Firefox does.
    "security.fileuri.strict_origin_policy": true,
    ...JSON.parse(settings),
  },
});

// The page of one test, in a context that knows nothing of the one before.
let context;
let page;
let complaints = [];
let dialogs = [];
// What the dialogs to come are answered with.
let agree = true;

/** A function that was written down, with what it is given, as one expression. */
const called = (code, given) => `(${code})(${given.map((one) => JSON.stringify(one)).join(", ")})`;

const steps = {
  async fresh(width, height) {
    await context?.close();
    complaints = [];
    dialogs = [];
    agree = true;
    context = await browser.createBrowserContext();
    page = await context.newPage();
    await page.setViewport({ width, height });
    page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
    page.on("console", (line) => {
      if (line.type() === "error") complaints.push(`console: ${line.text()}`);
    });
    page.on("dialog", (dialog) => {
      dialogs.push({ type: dialog.type(), message: dialog.message() });
      return agree ? dialog.accept() : dialog.dismiss();
    });
  },
  goto: (address) => page.goto(address),
  run: (code, given) => page.evaluate(called(code, given)),
  until: (code, given) => page.waitForFunction(called(code, given)),
  click: (selector) => page.locator(selector).click(),
  fill: (selector, words) => page.locator(selector).fill(words),
  press: async (keys) => {
    const held = keys.split("+");
    const last = held.pop();
    for (const key of held) await page.keyboard.down(key);
    await page.keyboard.press(last);
    for (const key of held.reverse()) await page.keyboard.up(key);
  },
  type: (words) => page.keyboard.type(words),
  pdf: async () => Buffer.from(await page.pdf()).toString("base64"),
  picture: async () => Buffer.from(await page.screenshot()).toString("base64"),
  agree: (answer) => {
    agree = answer;
  },
  told: () => ({ complaints, dialogs }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { step, given } = JSON.parse(line);
  let told;
  try {
    const answer = await steps[step](...given);
    // Handles and responses stay here; what can be written down goes back.
    const plain = ["run", "pdf", "picture", "told"].includes(step);
    told = { answer: plain ? (answer ?? null) : null };
  } catch (error) {
    told = { failed: `${step} ${JSON.stringify(given).slice(0, 300)}: ${error.message}` };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
await browser.close();
