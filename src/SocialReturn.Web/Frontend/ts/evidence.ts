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
  for (const selector of ["[data-evidence-list]", "[data-evidence-kinds]"]) {
    const next = fresh.querySelector(selector);
    if (next) part.querySelector(selector)?.replaceChildren(...next.childNodes);
  }
  // The list shows them now.
  for (const item of part.querySelectorAll("[data-done]")) item.remove();
  const waiting = part.querySelector<HTMLElement>(".sr-upload__list");
  if (waiting) waiting.hidden = waiting.childElementCount === 0;
}
