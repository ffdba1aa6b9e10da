import { readMoney, readNumber } from "./numbers";

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
  const sum = readMoney(valueOf(form, sumName));
  const percentage = readNumber(valueOf(form, percentageName).replace(/\s*(%|procent)\s*$/i, ""));
  if (sum === undefined || percentage === undefined || sum < 0 || percentage < 0 || percentage > 100) return "";
  // In whole numbers, of cents and of ten-thousandths of a percent: 0.1 + 0.2 has no place in an amount.
  const cents = (BigInt(Math.round(sum * 100)) * BigInt(Math.round(percentage * 10_000)) + 500_000n) / 1_000_000n;
  return (Number(cents) / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR" });
}

function valueOf(form: HTMLFormElement, name: string | undefined): string {
  const field = name ? form.elements.namedItem(name) : null;
  return field instanceof HTMLInputElement ? field.value : "";
}
