import { type Actual, getPlannedMinutes, type Measure, type Step, type StepChange, stripExtras } from "../../model/index.ts";

/** A change of a step with the measure that it comes from. */
export interface Proposal {
  readonly measure: Measure;
  readonly change: StepChange;
}

/** Two measures that want different values of one thing. */
export interface ProposalClash {
  readonly key: string;
  readonly first: Measure;
  readonly second: Measure;
}

const plainChangeKeys = ["unit", "post", "clock", "special", "as"] as const satisfies readonly (keyof StepChange)[];
type PlainValues = { -readonly [key in (typeof plainChangeKeys)[number]]?: NonNullable<StepChange[key]> };

/**
 * The values of a step after several proposals, whose order does not matter: days are the least among those proposed,
 * `actual` given beside the winning days wins with them, without one the baseline's `actual` scales with the days. Any
 * other value must agree; where two differ, a clash says so.
 */
export function mergeStepValues(
  step: Step,
  proposals: readonly Proposal[],
): { values: Partial<Step>; as?: string; clashes: ProposalClash[] } {
  const clashes: ProposalClash[] = [];
  const agreed: PlainValues = {};
  for (const key of plainChangeKeys) {
    const value = pickAgreedValue(
      key,
      proposals.map(({ measure, change }) => ({ measure, value: change[key] })),
      clashes,
    );
    if (value !== undefined) Object.assign(agreed, { [key]: value });
  }
  const { as, ...values } = agreed;
  return {
    values: { ...values, ...mergeStepDays(step, proposals, clashes), ...mergeStepOutcomes(step, proposals, clashes) },
    ...(as !== undefined && { as }),
    clashes,
  };
}

/** The one value that all who propose any agree on. */
function pickAgreedValue<T>(
  key: string,
  proposed: readonly { measure: Measure; value: T | undefined }[],
  clashes: ProposalClash[],
): T | undefined {
  const given = proposed.filter((each) => each.value !== undefined);
  const [first, ...rest] = given;
  if (!first) return undefined;
  for (const other of rest) {
    if (writeCanonicalJson(other.value) !== writeCanonicalJson(first.value))
      clashes.push({ key, first: first.measure, second: other.measure });
  }
  return first.value;
}

/** Equal values have equal text, whatever the order of their keys and whatever other programs keep in them. */
function writeCanonicalJson(value: unknown): string {
  return JSON.stringify(stripExtras(value), (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function mergeStepDays(step: Step, proposals: readonly Proposal[], clashes: ProposalClash[]): Partial<Step> {
  const timed = proposals.filter(({ change }) => change.days !== undefined || change.calendarDays !== undefined);
  const least = Math.min(...timed.map(({ change }) => getPlannedMinutes(change)));
  const winners = timed.filter(({ change }) => getPlannedMinutes(change) === least);
  const untimed = proposals.filter((proposal) => !timed.includes(proposal));
  const actual = pickAgreedValue(
    "actual",
    [...winners, ...untimed].map(({ measure, change }) => ({ measure, value: change.actual })),
    clashes,
  );
  const winner = (winners.find(({ change }) => change.days !== undefined) ?? winners[0])?.change;
  if (!winner) return actual === undefined ? {} : { actual };
  const scaled = actual ?? (step.actual && scaleActual(step.actual, winner, step));
  return {
    days: winner.days,
    calendarDays: winner.days === undefined ? winner.calendarDays : undefined,
    ...(scaled && { actual: scaled }),
  };
}

type PlannedTime = Pick<Step, "days" | "calendarDays">;

/** Real days in the proportion of the new planned days to the old; unchanged where there were none to compare with. */
export function scaleActual(actual: Actual, planned: PlannedTime, before: PlannedTime): Actual {
  const [minutes, baseline] = [getPlannedMinutes(planned), getPlannedMinutes(before)];
  if (baseline === 0) return actual;
  const scale = (days: number) => (days * minutes) / baseline;
  if ("samples" in actual) return { samples: actual.samples.map(scale) };
  if ("likely" in actual) return { ...actual, low: scale(actual.low), likely: scale(actual.likely), high: scale(actual.high) };
  if ("low" in actual) return { low: scale(actual.low), high: scale(actual.high) };
  if ("exponential" in actual) return { exponential: scale(actual.exponential) };
  if ("p50" in actual) return { p50: scale(actual.p50), p90: scale(actual.p90) };
  return { mean: scale(actual.mean), sd: scale(actual.sd) };
}

function mergeStepOutcomes(step: Step, proposals: readonly Proposal[], clashes: ProposalClash[]): Partial<Step> {
  if (!step.outcomes || proposals.every(({ change }) => change.outcomes === undefined)) return {};
  const outcomes = step.outcomes.map((outcome) => {
    const changes = proposals.flatMap(({ measure, change }) =>
      (change.outcomes ?? []).filter((each) => each.id === outcome.id).map((each) => ({ measure, each })),
    );
    const pickValue = (key: "probability" | "rounds") =>
      pickAgreedValue(
        `outcomes.${outcome.id}.${key}`,
        changes.map(({ measure, each }) => ({ measure, value: each[key] })),
        clashes,
      );
    const probability = pickValue("probability");
    const rounds = pickValue("rounds");
    return { ...outcome, ...(probability !== undefined && { probability }), ...(rounds !== undefined && { rounds }) };
  });
  return { outcomes };
}
