/** Below a field of the plan that follows a test: the same way on as that of its result. */
import { all, make, one } from "../shared/dom.js";
import { linkTo } from "./ending.js";

/** Who fills in the plan last goes on from there. @param {import("./ending.js").Step | null} next */
export function goOn(next) {
  const field = all(document, "[data-kind=mijnplan]").at(-1);
  field?.querySelector(".plan-part__next")?.remove();
  if (!field || !next) return;
  const line = make("p", "plan-part__next");
  line.append(linkTo(next, "action"));
  one(field, "form").append(line);
}
