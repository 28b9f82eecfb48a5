import type { Bilingual, Outcome } from "../../model/index.ts";
import { probabilityFaultWords } from "./words.ts";

/** Sums this near to 1 are taken for 1: thirds are written 0.333. */
const probabilityTolerance = 0.002;

/** How to mend any fault of probabilities. */
export const probabilityRemedy: Bilingual = probabilityFaultWords.probabilityRemedyText;

/** What is wrong with the probabilities of a decision: one without, or a sum that is not 1. */
export function findProbabilityFault(step: string, outcomes: readonly Outcome[]): Bilingual | undefined {
  const given = outcomes.flatMap(({ probability }) => (probability === undefined ? [] : [probability]));
  // A single outcome is told elsewhere.
  if (given.length === 0 || outcomes.length < 2) return undefined;
  const missing = outcomes.filter(({ probability }) => probability === undefined).map((outcome) => outcome.id);
  if (missing.length > 0) return probabilityFaultWords.probabilityFaultText(step, missing.join("、"), missing.join(", "));
  const sum = given.reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 1) <= probabilityTolerance) return undefined;
  // Rounded so finely that a wrong sum never reads 1.
  const shown = Number(sum.toFixed(4));
  return probabilityFaultWords.probabilityFaultProbabilityFaultText(step, shown);
}
