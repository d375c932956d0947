export { optionSlide as deckOf } from "../../static/items/slide_parts.js";
