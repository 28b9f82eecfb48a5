import { type Actual, type Measure, plannedMinutes, type Step, type StepChange, withoutExtras } from "../../model/index.ts";

/** A change of a step with the measure that it comes from. */
export interface Proposal {
  readonly measure: Measure;
  readonly change: StepChange;
}

/** Two measures that want different values of one thing. */
export interface Clash {
  readonly key: string;
  readonly first: Measure;
  readonly second: Measure;
}

const plainKeys = ["unit", "post", "clock", "special", "as"] as const satisfies readonly (keyof StepChange)[];
type PlainValues = { -readonly [key in (typeof plainKeys)[number]]?: NonNullable<StepChange[key]> };

/**
 * The values of a step after several proposals, whose order does not matter: days are the least among those proposed, `actual` given
 * beside the winning days wins with them, without one the baseline's `actual` scales with the days. Any other value must agree;
 * where two differ, a clash says so.
 */
export function mergedValues(step: Step, proposals: readonly Proposal[]): { values: Partial<Step>; as?: string; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const agreed: PlainValues = {};
  for (const key of plainKeys) {
    const value = agree(
      key,
      proposals.map(({ measure, change }) => ({ measure, value: change[key] })),
      clashes,
    );
    if (value !== undefined) Object.assign(agreed, { [key]: value });
  }
  const { as, ...values } = agreed;
  return {
    values: { ...values, ...mergedDays(step, proposals, clashes), ...mergedOutcomes(step, proposals, clashes) },
    ...(as !== undefined && { as }),
    clashes,
  };
}

/** The one value that all who propose any agree on. */
function agree<T>(key: string, proposed: readonly { measure: Measure; value: T | undefined }[], clashes: Clash[]): T | undefined {
  const given = proposed.filter((each) => each.value !== undefined);
  const [first, ...rest] = given;
  if (!first) return undefined;
  for (const other of rest) {
    if (canonical(other.value) !== canonical(first.value)) clashes.push({ key, first: first.measure, second: other.measure });
  }
  return first.value;
}

/** Equal values have equal text, whatever the order of their keys and whatever other programs keep in them. */
function canonical(value: unknown): string {
  return JSON.stringify(withoutExtras(value), (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function mergedDays(step: Step, proposals: readonly Proposal[], clashes: Clash[]): Partial<Step> {
  const timed = proposals.filter(({ change }) => change.days !== undefined || change.calendarDays !== undefined);
  const least = Math.min(...timed.map(({ change }) => plannedMinutes(change)));
  const winners = timed.filter(({ change }) => plannedMinutes(change) === least);
  const untimed = proposals.filter((proposal) => !timed.includes(proposal));
  const actual = agree(
    "actual",
    [...winners, ...untimed].map(({ measure, change }) => ({ measure, value: change.actual })),
    clashes,
  );
  const winner = (winners.find(({ change }) => change.days !== undefined) ?? winners[0])?.change;
  if (!winner) return actual === undefined ? {} : { actual };
  const scaled = actual ?? (step.actual && scaledActual(step.actual, winner, step));
  return {
    days: winner.days,
    calendarDays: winner.days === undefined ? winner.calendarDays : undefined,
    ...(scaled && { actual: scaled }),
  };
}

type Planned = Pick<Step, "days" | "calendarDays">;

/** Real days in the proportion of the new planned days to the old; unchanged where there were none to compare with. */
export function scaledActual(actual: Actual, planned: Planned, before: Planned): Actual {
  const [minutes, baseline] = [plannedMinutes(planned), plannedMinutes(before)];
  if (baseline === 0) return actual;
  const scale = (days: number) => (days * minutes) / baseline;
  if ("samples" in actual) return { samples: actual.samples.map(scale) };
  if ("likely" in actual) return { ...actual, low: scale(actual.low), likely: scale(actual.likely), high: scale(actual.high) };
  if ("low" in actual) return { low: scale(actual.low), high: scale(actual.high) };
  if ("exponential" in actual) return { exponential: scale(actual.exponential) };
  if ("p50" in actual) return { p50: scale(actual.p50), p90: scale(actual.p90) };
  return { mean: scale(actual.mean), sd: scale(actual.sd) };
}

function mergedOutcomes(step: Step, proposals: readonly Proposal[], clashes: Clash[]): Partial<Step> {
  if (!step.outcomes || proposals.every(({ change }) => change.outcomes === undefined)) return {};
  const outcomes = step.outcomes.map((outcome) => {
    const changes = proposals.flatMap(({ measure, change }) =>
      (change.outcomes ?? []).filter((each) => each.id === outcome.id).map((each) => ({ measure, each })),
    );
    const value = (key: "probability" | "rounds") =>
      agree(
        `outcomes.${outcome.id}.${key}`,
        changes.map(({ measure, each }) => ({ measure, value: each[key] })),
        clashes,
      );
    const probability = value("probability");
    const rounds = value("rounds");
    return { ...outcome, ...(probability !== undefined && { probability }), ...(rounds !== undefined && { rounds }) };
  });
  return { outcomes };
}
