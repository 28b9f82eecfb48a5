/**
 * Minutes of a duration as MSPDI writes it, `PT16H0M0S`: hours of working time, or of time that passes where its format
 * is elapsed. Nothing when it is written in another way. Source: https://www.w3.org/TR/xmlschema-2/#duration, of which
 * Project uses hours, minutes and seconds.
 */
export function parseDurationMinutes(text: string): number | undefined {
  const match = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9}(?:\.\d+)?)H)?(?:(\d{1,9}(?:\.\d+)?)M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match || text === "P" || text.endsWith("T")) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return days * 1_440 + hours * 60 + minutes + seconds / 60;
}

export type AmountKind = "working" | "elapsed" | "percent" | "elapsed-percent";

/**
 * Whether a code of DurationFormat or LagFormat is one of Project's; 21 and 53 stand for none, as does a missing one.
 */
export function isKnownFormat(format: string | undefined): boolean {
  const code = Number(format ?? 21);
  const plain = code >= 35 && code <= 53 ? code - 32 : code;
  return Number.isInteger(plain) && ((plain >= 3 && plain <= 12) || (plain >= 19 && plain <= 21));
}

/**
 * What the codes of DurationFormat and LagFormat count; those from 35 are the same with a question mark behind the
 * amount.
 */
export function getAmountKind(format: string | undefined): AmountKind {
  const code = Number(format);
  const plain = code >= 35 && code <= 52 ? code - 32 : code;
  if (plain === 19) return "percent";
  if (plain === 20) return "elapsed-percent";
  return plain >= 4 && plain <= 12 && plain % 2 === 0 ? "elapsed" : "working";
}
