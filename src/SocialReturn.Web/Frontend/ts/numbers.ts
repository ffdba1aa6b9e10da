/** Numbers as people here write them, read as the server reads them (DutchNumber). */
export function readNumber(text: string): number | undefined {
  const tidy = text.replace(/[\u2010-\u2015\u2212]/g, "-").trim();
  if (/^-?(\d+\.\d{1,2}|0\.\d+)$/.test(tidy)) return Number(tidy);
  if (!/^-?([1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}(\s\d{3})+|\d+)(,\d+)?$/.test(tidy)) return undefined;
  return Number(tidy.replace(/[.\s]/g, "").replace(",", "."));
}

/** The same with "€" on one side, and ",-" behind whole euros. */
export function readMoney(text: string): number | undefined {
  const tidy = text.replace(/[\u2010-\u2015\u2212]/g, "-").trim();
  const parts = /^(-?)\s*(€|EUR|euro)?\s*(-?)\s*(\d[\d.,\s]*?)([.,]\s?(-{1,2}|=))?\s*(€|EUR|euro)?$/i.exec(tidy);
  if (!parts || (parts[2] && parts[7])) return undefined;
  return readNumber(`${parts[1]}${parts[3]}${parts[4]}`);
}
