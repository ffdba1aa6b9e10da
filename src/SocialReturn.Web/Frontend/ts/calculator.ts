const pause = 350;

/**
 * A form with data-calculator is worked out while it is filled in. The page itself is asked for with the fields as they
 * stand, and its parts with data-live take the place of those here. Without this the button does the same.
 */
export function calculateWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-calculator]");
  if (form) new Calculator(form);
}

class Calculator {
  private timer = 0;
  private running?: AbortController;

  constructor(private readonly form: HTMLFormElement) {
    form.addEventListener("input", () => this.plan(false));
    form.addEventListener("change", () => this.plan(true));
    this.openTarget();
    window.addEventListener("hashchange", () => this.openTarget());
  }

  /** @param whole A field is finished: its own message may appear, and other fields may be asked. */
  private plan(whole: boolean): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refresh(whole), pause);
  }

  private async refresh(whole: boolean): Promise<void> {
    this.running?.abort();
    const running = (this.running = new AbortController());
    const address = this.address();
    try {
      const answer = await fetch(address, { signal: running.signal });
      if (answer.status !== 200 && answer.status !== 400) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (this.address() !== address) return;
      this.show(page, whole);
      window.history.replaceState(null, "", address);
    } catch {
      // No connection: the amounts stay as they were, and the button still works.
    }
  }

  private address(): string {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string" && value !== "") fields.append(name, value);
    return `${this.form.action}?${fields.toString()}`;
  }

  private show(page: Document, whole: boolean): void {
    const opened = [...this.form.querySelectorAll<HTMLDetailsElement>("details[open]")].map((details) => details.id);
    const answer = page.querySelector<HTMLFormElement>("form[data-calculator]");
    if (!answer) return;
    if (whole) this.replaceAll(answer);
    else for (const part of answer.querySelectorAll<HTMLElement>("[data-live]")) this.replace(part);
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  }

  private replace(part: HTMLElement): void {
    const old = document.getElementById(part.id);
    if (old && !old.contains(document.activeElement)) old.innerHTML = part.innerHTML;
  }

  /** Who is in a field stays there, with the cursor where it was. */
  private replaceAll(answer: HTMLFormElement): void {
    const active = document.activeElement;
    const selection = active instanceof HTMLInputElement && active.type === "text" ? active.selectionStart : null;
    this.form.className = answer.className;
    this.form.innerHTML = answer.innerHTML;
    if (!active?.id || this.form.contains(active)) return;
    const again = document.getElementById(active.id);
    if (!again || again === active) return;
    again.focus({ preventScroll: true });
    if (selection !== null && again instanceof HTMLInputElement) again.setSelectionRange(selection, selection);
  }

  /** The link of an amount leads into its explanation, which may be folded. */
  private openTarget(): void {
    const target = window.location.hash.length > 1 ? document.getElementById(window.location.hash.slice(1)) : null;
    target?.closest("details")?.setAttribute("open", "");
  }
}
