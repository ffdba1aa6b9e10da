/**
 * What only some choices ask for: data-for names the select, data-choices its values. The rest is hidden and not sent.
 * A field with data-optional may stay empty at those values. Without this everything stands there, with a hint that
 * names the choices.
 */
export function followChoices(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-for][data-choices]")) follow(part, part.dataset.choices!, showOrHide);
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-for][data-optional]")) {
    follow(field, field.dataset.optional!, (input, isChosen) => (input.required = !isChosen));
  }
}

function showOrHide(part: HTMLElement, isChosen: boolean): void {
  part.hidden = !isChosen;
  for (const field of part.querySelectorAll("input")) field.disabled = part.hidden;
}

function follow<T extends HTMLElement>(part: T, choices: string, act: (part: T, isChosen: boolean) => void): void {
  const select = part.closest("form")?.elements.namedItem(part.dataset.for!);
  if (!(select instanceof HTMLSelectElement)) return;
  const update = () => act(part, select.value !== "" && choices.split(" ").includes(select.value));
  select.addEventListener("change", update);
  // Back from another page the browser restores the choice.
  window.addEventListener("pageshow", update);
  update();
}
