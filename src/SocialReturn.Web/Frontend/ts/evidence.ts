/** After a file has been added, the list of evidence and the next item that is missing come from the server. */
export function refreshEvidence(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-evidence]")) new EvidencePart(part);
}

/** One request at a time: of two at once the older answer could come last, and hide a file that was added in between. */
class EvidencePart {
  private running = false;
  private again = false;

  constructor(private readonly part: HTMLElement) {
    part.addEventListener("sr:uploaded", () => void this.refresh());
  }

  private async refresh(): Promise<void> {
    this.again = true;
    if (this.running) return;
    this.running = true;
    while (this.again) {
      this.again = false;
      await this.load();
    }
    this.running = false;
  }

  private async load(): Promise<void> {
    const done = this.part.querySelectorAll(".sr-upload__list [data-done]");
    const answer = await fetch(this.part.dataset.evidence!, { headers: { Accept: "text/html", "X-Requested-With": "fetch" } }).catch(() => undefined);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    replace(this.part, fresh, "[data-evidence-list]");

    // The list shows them now.
    for (const item of done) item.remove();
    const waiting = this.part.querySelector<HTMLElement>(".sr-upload__list")!;
    waiting.hidden = waiting.childElementCount === 0;

    // Files that were chosen together are the same kind of proof: only after the last one the next kind comes up.
    const busy = [...waiting.children].some((item) => !item.querySelector(".sr-evidence__fault"));
    if (busy) return;
    replace(this.part, fresh, "[data-evidence-kinds]");
    const kinds = this.part.querySelector<HTMLSelectElement>("[data-evidence-kinds]");
    if (kinds) kinds.selectedIndex = 0;
  }
}

function replace(part: HTMLElement, fresh: Document, selector: string): void {
  const next = fresh.querySelector(selector);
  if (next) part.querySelector(selector)?.replaceChildren(...next.childNodes);
}
