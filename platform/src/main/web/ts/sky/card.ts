// The card of a star: asked of the server in the reader's language, with its ties in words and their
// proofs.

export class Card {
  private asked = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly body: HTMLElement,
    onClose: () => void,
  ) {
    element.querySelector("[data-close]")?.addEventListener("click", onClose);
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") onClose();
    });
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** Shows the card at an address; answers whether it arrived. */
  async show(address: string, takeFocus: boolean): Promise<boolean> {
    const turn = ++this.asked;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (turn !== this.asked) return false;
    if (!answer.ok) {
      this.close();
      return false;
    }
    const text = await answer.text();
    if (turn !== this.asked) return false;
    this.body.innerHTML = text;
    this.reveal(takeFocus);
    return true;
  }

  /** Shows what the page itself has to say. */
  fill(content: HTMLElement[], takeFocus: boolean): void {
    this.asked++;
    this.body.replaceChildren(...content);
    this.reveal(takeFocus);
  }

  private reveal(takeFocus: boolean): void {
    this.element.hidden = false;
    if (takeFocus) this.element.focus();
  }

  close(): void {
    this.asked++;
    this.element.hidden = true;
  }
}
