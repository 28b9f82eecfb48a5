/** How much a finding matters; of a rule of lists the catalog may say otherwise. */
export type Severity = "error" | "warning" | "info";

/**
 * The codes of problems that are no errors. Apart from the words of the codes, so that a schedule brings no words of
 * lists along.
 */
export const milderSeverities: Readonly<Record<string, Severity>> = {
  // Of files and processes
  "bad-character": "warning",
  "leading-zero": "warning",
  "truth-value-id": "warning",
  "repeated-link": "warning",
  "unlinked-step": "warning",
  "unnamed-outcome": "warning",
  "excluded-without-special": "warning",
  "missing-days": "warning",
  "absurd-days": "warning",
  "work-beyond-days": "warning",
  "dominated-mode": "warning",
  "effort-without-changes": "warning",
  "log-event": "warning",
  "log-order": "warning",
  "log-interval": "warning",
  "log-zones": "warning",
  "log-case": "warning",
  "log-encoding": "warning",
  "ragged-row": "warning",
  "open-comment": "warning",
  "comment-reason": "warning",
  "personal-data": "warning",
  // Of lists of items
  T05: "warning",
  T06: "warning",
  T08: "warning",
  T09: "warning",
  T11: "warning",
  T13: "warning",
  F05: "warning",
  F06: "warning",
  F07: "warning",
  R02: "warning",
  R03: "warning",
  R05: "warning",
  L02: "warning",
  M03: "warning",
  X03: "warning",
  X04: "warning",
  X05: "warning",
  D03: "warning",
  C02: "warning",
  T10: "info",
  F08: "info",
  M04: "info",
  M05: "info",
};

export function getSeverity(code: string): Severity {
  return Object.hasOwn(milderSeverities, code) ? (milderSeverities[code] as Severity) : "error";
}

export interface WithSeverity {
  readonly severity: Severity;
}

/** The entries of codes, each with its severity before what it says. */
export function addSeverities<Code extends string, Entry>(
  entries: Readonly<Record<Code, Entry>>,
): Readonly<Record<Code, WithSeverity & Entry>> {
  const complete = Object.entries<Entry>(entries).map(([code, entry]) => [code, { severity: getSeverity(code), ...entry }]);
  return Object.fromEntries(complete) as Record<Code, WithSeverity & Entry>;
}
