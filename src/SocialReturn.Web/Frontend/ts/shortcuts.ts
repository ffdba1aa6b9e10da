/** Single letters press the button that carries them (data-key). The person can switch them off. */
export function listenToShortcuts(): void {
  if (document.body.dataset.shortcuts !== "on") {
    document.body.classList.add("sr-keys-off");
    return;
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.click();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type='checkbox'], [type='radio']), textarea, select");
}
