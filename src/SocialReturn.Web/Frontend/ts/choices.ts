/**
 * What only some choices ask for: data-for names the select, data-choices its values. The rest is hidden and not sent.
 * Without it everything stands there, with a hint that names the choices.
 */
export function followChoices(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-for][data-choices]")) {
    const select = part.closest("form")?.elements.namedItem(part.dataset.for!);
    if (select instanceof HTMLSelectElement) follow(select, part, part.dataset.choices!.split(" "));
  }
}

function follow(select: HTMLSelectElement, part: HTMLElement, choices: string[]): void {
  const show = () => {
    part.hidden = !choices.includes(select.value);
    for (const field of part.querySelectorAll("input")) field.disabled = part.hidden;
  };
  select.addEventListener("change", show);
  // Back from another page the browser restores the choice.
  window.addEventListener("pageshow", show);
  show();
}
