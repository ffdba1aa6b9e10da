/** Buttons that print the page: without script they stay hidden, the browser prints as well. */
export function offerPrinting(): void {
  document.querySelectorAll<HTMLButtonElement>("button[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
}
