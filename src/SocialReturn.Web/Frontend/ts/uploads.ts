/** Files are sent one by one as soon as they are chosen; a file that fails says why, and the others stay. */
export function enhanceUploads(): void {
  for (const root of document.querySelectorAll<HTMLElement>("[data-upload]")) {
    if (root.dataset.upload) new Upload(root);
  }
}

class Upload {
  private readonly list: HTMLUListElement;
  private readonly queue: { file: File; item: HTMLLIElement }[] = [];
  private busy = false;

  constructor(private readonly root: HTMLElement) {
    const input = root.querySelector<HTMLInputElement>(".sr-upload__input")!;
    const drop = root.querySelector<HTMLElement>(".sr-upload__drop")!;
    this.list = root.querySelector<HTMLUListElement>(".sr-upload__list")!;
    root.classList.add("sr-upload--ready");
    input.addEventListener("change", () => {
      this.take(input.files);
      // What was sent here must not be sent again with the form.
      input.value = "";
    });
    drop.addEventListener("dragover", (event) => this.mark(event, true));
    drop.addEventListener("dragleave", (event) => this.mark(event, false));
    drop.addEventListener("drop", (event) => {
      this.mark(event, false);
      this.take(event.dataTransfer?.files ?? null);
    });
  }

  private mark(event: DragEvent, over: boolean): void {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle("sr-upload__drop--over", over);
  }

  private take(files: FileList | null): void {
    for (const file of files ?? []) {
      const item = this.add(file);
      if (file.size > Number(this.root.dataset.max)) this.fail(item, this.root.dataset.tooLarge!);
      else this.queue.push({ file, item });
    }
    this.next();
  }

  private next(): void {
    const task = this.busy ? undefined : this.queue.shift();
    if (!task) return;
    this.busy = true;
    this.send(task.file, task.item);
  }

  private send(file: File, item: HTMLLIElement): void {
    const request = new XMLHttpRequest();
    const meter = item.querySelector<HTMLProgressElement>("progress")!;
    const state = item.querySelector<HTMLElement>(".sr-evidence__state")!;
    meter.hidden = false;
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      meter.value = event.loaded / event.total;
      state.textContent = `${Math.round(meter.value * 100)}%`;
    });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) this.finish(item, request.responseText);
      else this.fail(item, reasonOf(request) ?? this.reasonFor(request.status));
    });
    request.addEventListener("error", () => this.fail(item, this.root.dataset.offline!));
    request.addEventListener("loadend", () => {
      this.busy = false;
      this.next();
    });
    request.open("POST", this.root.dataset.upload!);
    request.setRequestHeader("Accept", "application/json");
    request.send(this.body(file));
  }

  private body(file: File): FormData {
    const body = new FormData();
    const form = this.root.closest("form") ?? document;
    const token = form.querySelector<HTMLInputElement>("input[name='__RequestVerificationToken']");
    if (token) body.append(token.name, token.value);
    for (const field of this.root.querySelectorAll<HTMLInputElement>("input[type='hidden'], select"))
      if (field.name) body.append(field.name, field.value);
    body.append(this.root.querySelector<HTMLInputElement>(".sr-upload__input")!.name, file, file.name);
    return body;
  }

  private add(file: File): HTMLLIElement {
    const item = document.createElement("li");
    item.className = "sr-evidence__item";
    const sign = this.root.querySelector(".sr-upload__drop .sr-icon")!.cloneNode(true);
    const words = document.createElement("div");
    words.append(textElement("span", "sr-evidence__name", file.name), textElement("span", "sr-evidence__file", sizeOf(file)));
    const meter = document.createElement("progress");
    meter.className = "sr-upload__meter";
    meter.max = 1;
    meter.value = 0;
    meter.hidden = true;
    meter.setAttribute("aria-label", file.name);
    item.append(sign, words, textElement("span", "sr-evidence__state", this.root.dataset.waiting!), meter);
    this.list.append(item);
    this.list.hidden = false;
    return item;
  }

  private finish(item: HTMLLIElement, answer: string): void {
    item.querySelector("progress")!.hidden = true;
    item.querySelector(".sr-evidence__state")!.textContent = this.root.dataset.done!;
    this.root.dispatchEvent(new CustomEvent("sr:uploaded", { bubbles: true, detail: answer }));
  }

  private fail(item: HTMLLIElement, reason: string): void {
    item.querySelector("progress")!.hidden = true;
    item.querySelector(".sr-evidence__state")!.textContent = "";
    item.querySelector(".sr-icon")!.classList.add("sr-icon--refused");
    item.children[1]!.append(textElement("span", "sr-evidence__fault", reason));
  }

  private reasonFor(status: number): string {
    if (status === 413) return this.root.dataset.tooLarge!;
    return status === 415 ? this.root.dataset.refused! : this.root.dataset.failed!;
  }
}

function reasonOf(request: XMLHttpRequest): string | undefined {
  try {
    const answer: unknown = JSON.parse(request.responseText);
    const detail = (answer as { detail?: unknown }).detail;
    return typeof detail === "string" ? detail : undefined;
  } catch {
    return undefined;
  }
}

function textElement(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function sizeOf(file: File): string {
  const format = (value: number) => value.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
  return file.size < 1024 * 1024 ? `${format(Math.ceil(file.size / 1024))} kB` : `${format(file.size / 1024 / 1024)} MB`;
}
