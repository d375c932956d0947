/** The page of links: a button on every card that copies its address. */
import { copy } from "../../static/shared/carry.js";
import { all, make, makeButton, makeStatus, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

class Links extends HTMLElement {
  status = makeStatus("item__aside");
  /** What each button says. @type {HTMLElement[]} */
  words = [];

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
    const words = make("span", "", t.link_copy);
    this.words.push(words);
    const take = async () => {
      const done = await copy(address);
      this.status.textContent = done ? `${t.link_copied}: ${name}` : t.link_copy_failed;
      for (const other of this.words) other.textContent = t.link_copy;
      if (done) words.textContent = t.link_copied;
    };
    const button = makeButton("", take, "link-card__copy");
    button.append(words, make("span", "item__aside", `: ${name}`));
    one(card, ".link-card__actions").prepend(button, " ");
  }
}

customElements.define("activity-links", Links);
