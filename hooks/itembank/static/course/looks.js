/** The looks of results and ends come with them: before there is an answer no page needs them. */
import { make } from "../shared/dom.js";

const sheet = make("link");
sheet.rel = "stylesheet";
sheet.href = new URL("../../ending.css", import.meta.url).href;
document.head.append(sheet);
