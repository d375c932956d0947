// Mounts the QTI 3 player of others. `play(xml, responses)` loads an item, ends an attempt without
// an answer and one for every response, and gives the outcomes of each.
/* global Vue, qti3Player */
const told = {};
const player = new Promise((resolve) => {
  const on = {
    notifyQti3PlayerReady: resolve,
    notifyQti3ItemReady: () => told.loaded(),
    notifyQti3EndAttemptCompleted: ({ state }) => told.ended(state),
  };
  const place = document.body.appendChild(document.createElement("div"));
  new Vue({ render: (make) => make(qti3Player, { on }) }).$mount(place);
});

const next = (event) => new Promise((resolve) => (told[event] = resolve));

async function attempt(xml, state) {
  const shown = await player;
  const loaded = next("loaded");
  shown.resetItem();
  await Vue.nextTick();
  shown.loadItemFromXml(xml, { guid: "item", ...(state && { state }) });
  await loaded;
  const ended = next("ended");
  shown.endAttempt("end");
  return ended;
}

/** The state of an attempt with this response in it. The player keeps beside a response in which
 * order it showed things; an order is its own. */
function answered(empty, value) {
  const responseVariables = empty.responseVariables.map((variable) => {
    if (variable.identifier !== "RESPONSE") return variable;
    const state = variable.cardinality === "ordered" ? { order: value } : variable.state;
    return { ...variable, value, state };
  });
  return { ...empty, responseVariables, outcomeVariables: [] };
}

const outcomes = ({ outcomeVariables }) =>
  Object.fromEntries(outcomeVariables.map(({ identifier, value }) => [identifier, value]));

// biome-ignore lint/correctness/noUnusedVariables: the tests call it in the page
async function play(xml, responses) {
  const empty = await attempt(xml);
  const found = [outcomes(empty)];
  for (const value of responses) {
    found.push(outcomes(await attempt(xml, answered(empty, value))));
  }
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
  return { outcomes: found, text: document.body.innerText };
}
