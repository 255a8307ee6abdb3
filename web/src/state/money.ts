// Amounts are decimal strings of base units everywhere; only here do they become what people read and type.

/** formatAmount writes base units with two decimals, rounded half up, as the locale does. */
export function formatAmount(units: string | undefined, decimals: number, locale: string): string {
  const cents = scale(BigInt(units ?? "0"), decimals, 2);
  const text = `${cents / 100n}.${(cents % 100n).toString().padStart(2, "0")}`;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return format.format(text as `${number}`);
}

function scale(units: bigint, from: number, to: number): bigint {
  if (from <= to) return units * 10n ** BigInt(to - from);
  const step = 10n ** BigInt(from - to);
  return (units + step / 2n) / step;
}

/** parseAmount reads what a person typed, with a point or a comma; null when it is no amount or finer than the token. */
export function parseAmount(text: string, decimals: number): string | null {
  const match = /^\s*(\d{1,18})(?:[.,](\d*))?\s*$/.exec(text);
  if (!match) return null;
  const [, whole = "0", part = ""] = match;
  if (part.length > decimals) return null;
  return BigInt(whole + part.padEnd(decimals, "0")).toString();
}

/** stepAmount moves a ceiling to the next round half, up or down, and never below half a token. */
export function stepAmount(units: string, decimals: number, direction: 1 | -1): string {
  const half = 10n ** BigInt(decimals) / 2n || 1n;
  const now = BigInt(units);
  const next = direction > 0 ? (now / half + 1n) * half : ((now + half - 1n) / half - 1n) * half;
  return (next < half ? half : next).toString();
}

/** raised is a quarter more than before, at the next round half. */
export function raised(units: string, decimals: number): string {
  return stepAmount(((BigInt(units) * 5n) / 4n).toString(), decimals, 1);
}

export function less(a: string, b: string): boolean {
  return BigInt(a) < BigInt(b);
}

export function minus(a: string, b: string): string {
  const rest = BigInt(a) - BigInt(b);
  return (rest < 0n ? 0n : rest).toString();
}

/** part is so many hundredths of a percent of an amount, rounded down as the contract does. */
export function part(amount: string, bps: number): string {
  return ((BigInt(amount) * BigInt(bps)) / 10_000n).toString();
}

/** share is part of whole, 0 to 1. */
export function share(part: string, whole: string): number {
  return whole === "0" ? 0 : Math.min(1, Number((BigInt(part) * 10_000n) / BigInt(whole)) / 10_000);
}
