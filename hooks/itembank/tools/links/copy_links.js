/** The page of links: a button on every card that copies its address. */
import { copy, maySave, save } from "../../static/shared/carry.js";
import { all, make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

class Links extends HTMLElement {
  /** What is read out; who sees the page finds it on the card. */
  status = makeStatus("item__aside");
  /** What is told on a card. */
  told = make("p");
  /** The words of each button, and what they say when it did not just copy. @type {Map<HTMLElement, string>} */
  words = new Map();

  connectedCallback() {
    if (this.status.parentElement) return;
    this.append(this.status);
    for (const card of all(document, ".link-card")) this.#offer(card);
    this.dataset.ready = "";
  }

  /** @param {HTMLElement} card */
  #offer(card) {
    const name = one(card, ".link-card__title").textContent;
    const address = one(card, ".link-card__address").textContent;
    const actions = one(card, ".link-card__actions");
    actions.prepend(this.#button(card, name, address, t.link_copy), " ");
    for (const frame of all(card, ".link-card__frame")) {
      const line = one(frame, "code").textContent;
      frame.append(this.#button(card, name, line, t.link_copy_frame));
    }
    const code = /** @type {HTMLAnchorElement | undefined} */ (one(actions, "[download]"));
    code?.addEventListener("click", () => this.#tellSaved(card));
    const png = code?.download.replace(/svg$/, "png");
    if (png)
      actions.append(
        " ",
        makeNamed(t.code_png, name, () => this.#png(card, address, png)),
      );
  }

  /** What the browser saves it does not tell; where it may not, it says nothing. @param {HTMLElement} card */
  #tellSaved(card) {
    this.#refuse(card, maySave() ? "" : t.link_save_refused);
  }

  /** The code in dots, made when it is asked for. @param {HTMLElement} card @param {string} address @param {string} file */
  async #png(card, address, file) {
    const { codeFor, pngOf } = await import("../../static/trainers/qr_code.js");
    const code = codeFor(address);
    const picture = code && (await pngOf(code));
    if (picture && maySave() !== false) save(file, picture, "image/png");
    this.#tellSaved(card);
  }

  /**
   * A button that copies a text, and says so until another one did.
   * @param {HTMLElement} card
   * @param {string} name of what it is about
   * @param {string} text
   * @param {string} says
   */
  #button(card, name, text, says) {
    const words = make("span", "", says);
    this.words.set(words, says);
    const take = async () => {
      const done = await copy(text);
      this.#refuse(card, done ? "" : t.link_copy_failed);
      if (done) say(this.status, `${t.link_copied}: ${name}`);
      for (const [other, said] of this.words) other.textContent = said;
      if (done) words.textContent = t.link_copied;
    };
    const button = makeNamed("", name, take);
    button.prepend(words);
    return button;
  }

  /** Say on a card what may not be done here. @param {HTMLElement} card @param {string} words or nothing */
  #refuse(card, words) {
    say(this.status, words);
    this.told.textContent = words;
    if (words) one(card, ".link-card__words").append(this.told);
    else this.told.remove();
  }
}

/** A button that says what it is about to who cannot see the card. @param {string} words @param {string} name @param {() => void} does */
function makeNamed(words, name, does) {
  const button = makeButton(words, does, "link-card__copy");
  button.append(make("span", "item__aside", `: ${name}`));
  return button;
}

customElements.define("activity-links", Links);
