const pause = 350;

/**
 * A form with data-preview-url shows what it is worth while it is filled in: its fields are posted there, and the
 * answer (a piece of the page) replaces what data-preview-target points at. Without it the page itself shows the value.
 */
export function previewForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-preview-url]")) new Preview(form);
}

class Preview {
  private timer = 0;
  private running?: AbortController;

  constructor(private readonly form: HTMLFormElement) {
    form.addEventListener("input", () => this.plan());
    form.addEventListener("change", () => this.plan());
  }

  private plan(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refresh(), pause);
  }

  private async refresh(): Promise<void> {
    const target = document.querySelector<HTMLElement>(this.form.dataset.previewTarget ?? "");
    if (!target) return;
    this.running?.abort();
    const running = (this.running = new AbortController());
    target.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(this.form.dataset.previewUrl!, {
        method: "POST",
        body: this.fields(),
        headers: { "X-Requested-With": "fetch" },
        signal: running.signal,
      });
      if (answer.ok && !answer.redirected) this.show(target, await answer.text());
      else this.warn(target, answer.status === 401 ? document.body.dataset.signedOut : undefined);
    } catch {
      // A newer request took its place, or there is no connection.
      if (!running.signal.aborted) this.warn(target);
    } finally {
      if (this.running === running) target.removeAttribute("aria-busy");
    }
  }

  /** The amount on the screen is older than the fields: say so until the next one comes. The form can still be sent. */
  private warn(target: HTMLElement, reason = this.form.dataset.previewFailed): void {
    const former = target.querySelector("[data-preview-warning]");
    if (former?.textContent === reason) return;
    former?.remove();
    const warning = document.createElement("p");
    warning.className = "sr-note";
    warning.dataset.previewWarning = "";
    warning.setAttribute("role", "alert");
    warning.textContent = reason ?? "";
    target.prepend(warning);
  }

  /** The files stay home: a value never depends on them. */
  private fields(): FormData {
    const fields = new FormData(this.form);
    for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
    return fields;
  }

  private show(target: HTMLElement, html: string): void {
    target.innerHTML = html;
    for (const copy of document.querySelectorAll<HTMLElement>("[data-preview-copy]")) {
      const source = target.querySelector(copy.dataset.previewCopy!);
      // What stayed the same is not read out again.
      if (source && copy.textContent !== source.textContent) copy.textContent = source.textContent;
    }
  }
}
