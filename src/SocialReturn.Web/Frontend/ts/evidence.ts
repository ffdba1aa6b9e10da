/** After a file has been added, the list of evidence and the next item that is missing come from the server. */
export function refreshEvidence(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-evidence]")) {
    part.addEventListener("sr:uploaded", () => void refresh(part));
  }
}

async function refresh(part: HTMLElement): Promise<void> {
  const answer = await fetch(part.dataset.evidence!, { headers: { Accept: "text/html" } }).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  replace(part, fresh, "[data-evidence-list]");

  // The list shows them now.
  for (const item of part.querySelectorAll(".sr-upload__list [data-done]")) item.remove();
  const waiting = part.querySelector<HTMLElement>(".sr-upload__list")!;
  waiting.hidden = waiting.childElementCount === 0;

  // Files that were chosen together are the same kind of proof: only after the last one the next kind comes up.
  const busy = [...waiting.children].some((item) => !item.querySelector(".sr-evidence__fault"));
  if (busy) return;
  replace(part, fresh, "[data-evidence-kinds]");
  const kinds = part.querySelector<HTMLSelectElement>("[data-evidence-kinds]");
  if (kinds) kinds.selectedIndex = 0;
}

function replace(part: HTMLElement, fresh: Document, selector: string): void {
  const next = fresh.querySelector(selector);
  if (next) part.querySelector(selector)?.replaceChildren(...next.childNodes);
}
