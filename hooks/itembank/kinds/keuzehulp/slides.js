import { copies, partSlides, roadTo } from "../../static/items/slide_parts.js";
import { all, make, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { answerOf, decide, rulesOf } from "./decide.js";

/**
 * A slide per question; what the room chooses leads to the next, and in the end to the advice.
 * @param {HTMLElement} tool @returns {Deck}
 */
export function deckOf(tool) {
  const steps = all(tool, "[data-step]");
  const { slides } = partSlides(tool, {
    intro: ".tool__intro",
    labels: ".option",
    helps: ".choice-step__why",
  });
  const asking = slides.slice(-steps.length);
  for (const slide of asking) {
    slide.turns = true;
    // Why it is asked helps to choose; there is no answer to wait for.
    slide.ask.push(...slide.told.splice(0));
  }
  return {
    slides: slides.slice(0, slides.length - steps.length + 1),
    after(road) {
      const inputs = road.map((index, place) => steps[place] && all(steps[place], "input")[index]);
      // What was chosen before the page changed may not be there any more.
      if (!inputs.every(Boolean)) return undefined;
      const answers = inputs.map((input, place) => answerOf(steps[place], input));
      const words = answers.map((answer) => [make("b", "", answer.words)]);
      if (!answers[answers.length - 1].advice && road.length < steps.length) {
        const slide = asking[road.length];
        return { ...slide, ask: [roadTo(words, false), ...slide.ask] };
      }
      return adviceOf(tool, answers);
    },
  };
}

/**
 * The advice; what it follows from comes afterwards.
 * @param {HTMLElement} tool @param {import("./decide.js").Given[]} answers @returns {Slide}
 */
function adviceOf(tool, answers) {
  const { advice, signals } = decide(rulesOf(tool), answers);
  const found = one(tool, `.advice[data-advice="${advice}"]`);
  const title = make("h2", "stage__stem", `${t.show_advice} `);
  title.append(...copies(one(found, ".advice__title").childNodes));
  const shown = /** @type {HTMLElement[]} */ (copies(all(found, ":scope > :not(.advice__title)")));
  const sources = shown.filter((part) => part.matches(".item__sources"));
  const ask = [title, ...shown.filter((part) => !sources.includes(part))];
  if (signals.length) {
    const heed = make("ul");
    for (const name of signals) {
      const entry = make("li");
      entry.append(...copies(one(tool, `.tool__signals [data-signal="${name}"]`).childNodes));
      heed.append(entry);
    }
    ask.push(named(t.show_heed), heed);
  }
  const because = make("ol");
  for (const { question, words } of answers) {
    const entry = make("li", "", `${question} `);
    entry.append(make("b", "", words));
    because.append(entry);
  }
  return { ask, choices: [], counted: false, told: [named(t.show_because), because, ...sources] };
}

/** @param {string} words */
function named(words) {
  const line = make("p");
  line.append(make("b", "", words));
  return line;
}
