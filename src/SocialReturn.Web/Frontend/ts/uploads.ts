import { Transfer } from "./transfer";

/** Files are sent one by one as soon as they are chosen; a file that fails says why, and the others stay. */
export function enhanceUploads(): void {
  for (const root of document.querySelectorAll<HTMLElement>("[data-upload]")) new Upload(root);
}

class Upload {
  private readonly list: HTMLUListElement;
  private readonly queue: { file: File; item: HTMLLIElement }[] = [];
  private busy = false;

  constructor(private readonly root: HTMLElement) {
    this.list = root.querySelector<HTMLUListElement>(".sr-upload__list")!;
    root.classList.add("sr-upload--ready");
    for (const input of root.querySelectorAll<HTMLInputElement>(".sr-upload__input"))
      input.addEventListener("change", () => this.takeFrom(input));
    this.listenToDrops(root.querySelector<HTMLElement>(".sr-upload__drop")!);
  }

  private listenToDrops(drop: HTMLElement): void {
    const mark = (event: DragEvent, over: boolean) => {
      event.preventDefault();
      drop.classList.toggle("sr-upload__drop--over", over);
    };
    drop.addEventListener("dragover", (event) => mark(event, true));
    drop.addEventListener("dragleave", (event) => mark(event, false));
    drop.addEventListener("drop", (event) => {
      mark(event, false);
      const files = event.dataTransfer?.files;
      if (!files) return;
      if (this.goesWithTheForm) this.mainInput.files = files;
      this.take(files);
    });
  }

  /** Without an address of its own the files are sent with the form: then they are only named here. */
  private get goesWithTheForm(): boolean {
    return !this.root.dataset.upload;
  }

  private get mainInput(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>(".sr-upload__input[multiple]")!;
  }

  private takeFrom(input: HTMLInputElement): void {
    this.take(input.files);
    // What was sent here must not be sent again with the form.
    if (!this.goesWithTheForm) input.value = "";
  }

  private take(files: FileList | null): void {
    if (this.goesWithTheForm) this.list.replaceChildren();
    for (const file of files ?? []) {
      const item = this.add(file);
      if (file.size > Number(this.root.dataset.max)) this.fail(item, this.root.dataset.tooLarge!);
      else if (!this.goesWithTheForm) this.queue.push({ file, item });
    }
    this.next();
  }

  private next(): void {
    const task = this.busy ? undefined : this.queue.shift();
    if (!task) return;
    this.busy = true;
    const meter = task.item.querySelector<HTMLProgressElement>("progress")!;
    const state = task.item.querySelector<HTMLElement>(".sr-evidence__state")!;
    meter.hidden = false;
    new Transfer(this.root).send(task.file, {
      moved: (share) => {
        meter.value = share;
        state.textContent = `${Math.round(share * 100)}%`;
      },
      done: (answer) => this.finish(task.item, answer),
      failed: (reason) => this.fail(task.item, reason),
      ended: () => {
        this.busy = false;
        this.next();
      },
    });
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
    const state = this.goesWithTheForm ? "" : this.root.dataset.waiting!;
    item.append(sign, words, textElement("span", "sr-evidence__state", state), meter);
    this.list.append(item);
    this.list.hidden = false;
    return item;
  }

  private finish(item: HTMLLIElement, answer: string): void {
    item.querySelector("progress")!.hidden = true;
    item.querySelector(".sr-evidence__state")!.textContent = this.root.dataset.done!;
    item.dataset.done = "";
    this.root.dispatchEvent(new CustomEvent("sr:uploaded", { bubbles: true, detail: answer }));
  }

  private fail(item: HTMLLIElement, reason: string): void {
    item.querySelector("progress")!.hidden = true;
    item.querySelector(".sr-evidence__state")!.textContent = "";
    item.querySelector(".sr-icon")!.classList.add("sr-icon--refused");
    item.children[1]!.append(textElement("span", "sr-evidence__fault", reason));
  }
}

function textElement(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function sizeOf(file: File): string {
  const write = (value: number) => value.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
  return file.size < 1024 * 1024 ? `${write(Math.ceil(file.size / 1024))} kB` : `${write(file.size / 1024 / 1024)} MB`;
}
