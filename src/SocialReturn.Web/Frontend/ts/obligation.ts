/**
 * The obligation shows while the contract sum is typed: data-obligation holds the names of the fields for sum,
 * percentage and an absolute amount ("ContractSum Percentage Amount"). The server computes it again.
 */
export function showObligations(): void {
  for (const output of document.querySelectorAll<HTMLOutputElement>("output[data-obligation]")) {
    const form = output.form ?? output.closest("form");
    if (!form) continue;
    const show = () => (output.textContent = obligationOf(form, output.dataset.obligation!.split(" ")));
    form.addEventListener("input", show);
    show();
  }
}

function obligationOf(form: HTMLFormElement, [sumName, percentageName]: string[]): string {
  const sum = readDutch(valueOf(form, sumName));
  const percentage = readDutch(valueOf(form, percentageName));
  if (sum === undefined || percentage === undefined || percentage > 100) return "";
  // In thousandths of a cent and whole numbers: 0.1 + 0.2 has no place in an amount.
  const cents = Math.round((Math.round(sum * 100) * Math.round(percentage * 1000)) / 100_000);
  return (cents / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR" });
}

function valueOf(form: HTMLFormElement, name: string | undefined): string {
  const field = name ? form.elements.namedItem(name) : null;
  return field instanceof HTMLInputElement ? field.value : "";
}

function readDutch(text: string): number | undefined {
  const tidy = text.replace(/[\s€]|EUR|euro/gi, "").replace(/,-$/, "");
  if (/^\d+\.\d{1,2}$/.test(tidy)) return Number(tidy);
  if (!/^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(tidy)) return undefined;
  return Number(tidy.replaceAll(".", "").replace(",", "."));
}
