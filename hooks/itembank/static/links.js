/** The page of links: a button on every card that copies its address. */
import { make } from "./dom.js";
import { texts as t } from "./texts.js";

class Links extends HTMLElement {
  connectedCallback() {
    if (this.status) return;
    this.status = make("p", "item__aside");
    this.status.setAttribute("role", "status");
    this.append(this.status);
    /** @type {Text[]} what each button says */
    this.words = [];
    for (const card of this.parentElement.querySelectorAll(".link-card")) this.#offer(card);
    this.dataset.ready = "";
  }

  /** @param {Element} card */
  #offer(card) {
    const name = card.querySelector(".link-card__title").textContent;
    const address = card.querySelector(".link-card__address").textContent;
    const button = make("button", "link-card__copy", t.link_copy);
    button.type = "button";
    const words = button.firstChild;
    button.append(make("span", "item__aside", `: ${name}`));
    this.words.push(words);
    button.addEventListener("click", async () => {
      const done = await navigator.clipboard.writeText(address).then(
        () => true,
        () => false,
      );
      this.status.textContent = done ? `${t.link_copied}: ${name}` : t.link_copy_failed;
      for (const other of this.words) other.data = t.link_copy;
      if (done) words.data = t.link_copied;
    });
    card.querySelector(".link-card__actions").prepend(button, " ");
  }
}

customElements.define("activity-links", Links);
