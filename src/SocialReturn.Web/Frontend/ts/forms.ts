/** A form is sent once, and what was typed is not lost by a slip. */
export function watchForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[method='post']")) {
    form.addEventListener("submit", (event) => sendOnce(form, event));
    if ("unsaved" in form.dataset) form.addEventListener("input", () => (form.dataset.changed = "true"));
  }
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-changed]:not([data-sent])")) event.preventDefault();
  });
  // Back from the next page the form can be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) delete form.dataset.sent;
  });
}

/** A second click or a nervous Enter does nothing. */
function sendOnce(form: HTMLFormElement, event: SubmitEvent): void {
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "true";
}
