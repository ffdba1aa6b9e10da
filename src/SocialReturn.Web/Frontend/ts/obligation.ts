import { readMoney, readNumber } from "./numbers";

/**
 * The obligation shows while the contract sum is typed: data-obligation holds the names of the fields for sum,
 * percentage and the part of the sum that counts ("ContractSum Percentage BasePercentage"). The server computes it again.
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

function obligationOf(form: HTMLFormElement, [sumName, percentageName, partName]: string[]): string {
  const sum = readMoney(valueOf(form, sumName));
  const percentage = percentageIn(valueOf(form, percentageName));
  const part = valueOf(form, partName).trim() === "" ? 100 : percentageIn(valueOf(form, partName));
  if (sum === undefined || sum < 0 || percentage === undefined || part === undefined) return "";
  // In whole numbers, of cents and of ten-thousandths of a percent: 0.1 + 0.2 has no place in an amount.
  const [parts, shares] = [part, percentage].map((share) => BigInt(Math.round(share * 10_000)));
  const cents = (BigInt(Math.round(sum * 100)) * parts * shares + 500_000_000_000n) / 1_000_000_000_000n;
  return (Number(cents) / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR" });
}

function percentageIn(text: string): number | undefined {
  const percentage = readNumber(text.replace(/\s*(%|procent)\s*$/i, ""));
  return percentage === undefined || percentage < 0 || percentage > 100 ? undefined : percentage;
}

function valueOf(form: HTMLFormElement, name: string | undefined): string {
  const field = name ? form.elements.namedItem(name) : null;
  return field instanceof HTMLInputElement ? field.value : "";
}
