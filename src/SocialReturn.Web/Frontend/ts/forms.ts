/** A form is sent once: a second click or a nervous Enter does nothing. */
export function watchForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[method='post']")) {
    form.addEventListener("submit", (event) => sendOnce(form, event));
  }
  // Back from the next page the form can be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) delete form.dataset.sent;
  });
}

function sendOnce(form: HTMLFormElement, event: SubmitEvent): void {
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "true";
}
