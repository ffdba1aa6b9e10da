interface Listener {
  moved(share: number): void;
  done(answer: string): void;
  failed(reason: string): void;
  ended(): void;
}

/** Sends one file with the token of its form; fetch cannot tell how far an upload is. */
export class Transfer {
  constructor(private readonly root: HTMLElement) {}

  send(file: File, listener: Listener): void {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) listener.moved(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) listener.done(request.responseText);
      else listener.failed(reasonOf(request.responseText) ?? this.reasonFor(request.status));
    });
    request.addEventListener("error", () => listener.failed(this.root.dataset.offline!));
    request.addEventListener("loadend", () => listener.ended());
    request.open("POST", this.root.dataset.upload!);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-Requested-With", "fetch");
    request.send(this.body(file));
  }

  private body(file: File): FormData {
    const body = new FormData();
    const form = this.root.closest("form") ?? document;
    const token = form.querySelector<HTMLInputElement>("input[name='__RequestVerificationToken']");
    if (token) body.append(token.name, token.value);
    for (const field of this.root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[type='hidden'], select"))
      if (field.name) body.append(field.name, field.value);
    body.append(this.root.querySelector<HTMLInputElement>(".sr-upload__input")!.name, file, file.name);
    return body;
  }

  private reasonFor(status: number): string {
    if (status === 401) return document.body.dataset.signedOut ?? this.root.dataset.failed!;
    if (status === 413) return this.root.dataset.tooLarge!;
    return status === 415 ? this.root.dataset.refused! : this.root.dataset.failed!;
  }
}

/** A problem answer carries its reason, in Dutch, in "detail". */
function reasonOf(answer: string): string | undefined {
  try {
    const detail = (JSON.parse(answer) as { detail?: unknown }).detail;
    return typeof detail === "string" ? detail : undefined;
  } catch {
    return undefined;
  }
}
