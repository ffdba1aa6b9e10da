/**
 * A date is typed, in our order whatever the browser's language. The button of a date field (data-calendar holds the field's id) opens
 * the browser's own calendar, by a date field of its own that nobody sees and that is not sent. Without this the text field does it all.
 */
export function offerCalendars(): void {
  document.documentElement.classList.add("sr-scripted");
  // On the document: parts of a page are replaced while it is open.
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-calendar]");
    const field = button && document.getElementById(button.dataset.calendar!);
    if (field instanceof HTMLInputElement) open(button!, field);
  });
}

function open(button: HTMLButtonElement, field: HTMLInputElement): void {
  const picker = pickerOf(button, field);
  picker.value = toIso(field.value);
  try {
    picker.showPicker();
  } catch {
    // An older browser opens it by itself when its own field is pressed.
    picker.focus();
    picker.click();
  }
}

function pickerOf(button: HTMLButtonElement, field: HTMLInputElement): HTMLInputElement {
  const known = button.nextElementSibling;
  if (known instanceof HTMLInputElement) return known;
  const picker = document.createElement("input");
  picker.type = "date";
  picker.className = "sr-field__picker";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  picker.addEventListener("input", (event) => event.stopPropagation());
  picker.addEventListener("change", (event) => {
    event.stopPropagation();
    take(field, picker.value);
  });
  button.after(picker);
  return picker;
}

/** What was chosen stands in the field as if it was typed. */
function take(field: HTMLInputElement, iso: string): void {
  const [year, month, day] = iso.split("-").map(Number);
  field.value = iso === "" ? "" : `${day}-${month}-${year}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
}

/** Where the calendar opens; what is written in words opens it at today. */
function toIso(text: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s*$/.exec(text) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? text.trim() : "";
}
