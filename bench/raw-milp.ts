import type { Link, Process, Step } from "../src/model/index.ts";
import { getLinkKey, isStepChange } from "../src/process/reform/index.ts";

/** A sum of columns and a constant. */
interface Sum {
  readonly constant: number;
  readonly terms: readonly (readonly [factor: number, column: string])[];
}

/** A step of the process or of a measure, with what measures do to it. */
interface PlainStep {
  readonly step: Step;
  /** 1 where it is not there. */
  readonly absent: Sum;
  /** The days that measures set; those that remove it set 0. */
  readonly settings: readonly { readonly column: string; readonly days: number }[];
  readonly votes: readonly { readonly column: string; readonly after: readonly Link[] }[];
}

/**
 * The least effort for a target as one mixed-integer program, in the text of CPLEX: start times, one binary column a
 * measure, and the same big M in every row that may be off, as textbooks have it (Demeulemeester and Herroelen 2002,
 * chapter 8). One aim, no bounds from schedules, nothing reduced. For processes in days without decisions, in which a
 * measure names no step that another one adds.
 */
export function rawMilp(process: Process, target: number): string {
  const columnOf = new Map(process.measures.map(({ id }, index) => [id, variable(`x${index}`)]));
  const of = (id: string) => columnOf.get(id) as Sum;
  const steps = plainSteps(process);
  const bigM = steps.reduce(
    (sum, { step, votes }) => sum + daysOf(step) + lagsOf(step.after) + lagsOf(votes.flatMap(({ after }) => after)),
    0,
  );
  const number = new Map(steps.map(({ step }, index) => [step.id, index]));
  const rows = process.measures.flatMap(({ id, requires, excludes }) => [
    ...requires.map((other) => row(0, of(other), times(of(id), -1))),
    ...excludes.map((other) => row(-1, times(of(id), -1), times(of(other), -1))),
  ]);
  const durations = steps.map((step, index) => duration(step, index, rows));
  steps.forEach((step, to) => {
    const start = variable(`s${to}`);
    rows.push(row(0, variable("T"), times(start, -1), times(durations[to] as Sum, -1), times(step.absent, bigM)));
    for (const { link, loose } of linksOf(step)) {
      const from = number.get(link.step) as number;
      const entered = link.link === "FS" || link.link === "SS" ? [start] : [start, durations[to] as Sum];
      const left = link.link === "SS" || link.link === "SF" ? [variable(`s${from}`)] : [variable(`s${from}`), durations[from] as Sum];
      const off = [loose, step.absent, (steps[from] as PlainStep).absent].map((each) => times(each, bigM));
      rows.push(row(link.lag, ...entered, ...left.map((each) => times(each, -1)), ...off));
    }
  });
  const effort = process.measures.map((measure, index) => `+ ${measure.effort} x${index}`);
  const columns = [...new Set(rows.join(" ").match(/\b[xy]\d+(_\d+)?\b/g))];
  return ["Minimize", ...effort, "Subject To", ...rows, "Bounds", `T <= ${target}`, "Binary", ...columns, "End"].join("\n");
}

function plainSteps({ steps, measures }: Process): PlainStep[] {
  const added = measures.flatMap(({ changes }, index) =>
    changes.flatMap((change) => ("add" in change ? [{ step: change.add, absent: sum(1, [-1, `x${index}`]) }] : [])),
  );
  const present = steps.map((step) => ({ step, absent: sum(0) }));
  return [...present, ...added].map((each) => {
    const changes = measures.flatMap((measure, index) =>
      measure.changes
        .filter(isStepChange)
        .filter((change) => change.step === each.step.id)
        .map((change) => ({ column: `x${index}`, change })),
    );
    return {
      ...each,
      settings: changes.flatMap(({ column, change: { days, remove } }) =>
        remove ? { column, days: 0 } : days === undefined ? [] : { column, days },
      ),
      votes: changes.flatMap(({ column, change: { after } }) => (after ? [{ column, after }] : [])),
    };
  });
}

/** What a step takes; of several measures that shorten it one is taken at its word. */
function duration({ step, settings }: PlainStep, number: number, rows: string[]): Sum {
  const base = daysOf(step);
  const [only, another] = settings;
  if (!only) return sum(base);
  if (!another) return sum(base, [only.days - base, only.column]);
  const taken = settings.map((_, index) => `y${number}_${index}`);
  const length = sum(base, ...settings.map(({ days }, index) => [days - base, taken[index] as string] as const));
  rows.push(row(-1, sum(0, ...taken.map((column) => [-1, column] as const))));
  settings.forEach(({ column, days }, index) => {
    rows.push(row(0, variable(column), sum(0, [-1, taken[index] as string])));
    // A link into the finish could gain from a step that stays longer than it is.
    rows.push(row(-base, times(length, -1), sum(0, [days - base, column])));
  });
  return length;
}

/** The links into a step, each with a sum that is at least 1 where a measure drops it or none brings it. */
function* linksOf({ step, votes }: PlainStep): Generator<{ readonly link: Link; readonly loose: Sum }> {
  const kept = new Set(step.after.map(getLinkKey));
  for (const link of step.after) {
    const droppers = votes.filter(({ after }) => !after.some((each) => getLinkKey(each) === getLinkKey(link)));
    yield { link, loose: sum(0, ...droppers.map(({ column }) => [1, column] as const)) };
  }
  for (const { column, after } of votes) {
    for (const link of after) if (!kept.has(getLinkKey(link))) yield { link, loose: sum(1, [-1, column]) };
  }
}

function daysOf({ days = 0 }: Step): number {
  return days;
}

function lagsOf(links: readonly Link[]): number {
  return links.reduce((lags, { lag }) => lags + lag, 0);
}

function sum(constant: number, ...terms: Sum["terms"]): Sum {
  return { constant, terms };
}

function variable(column: string): Sum {
  return sum(0, [1, column]);
}

function times({ constant, terms }: Sum, by: number): Sum {
  return { constant: constant * by, terms: terms.map(([factor, column]) => [factor * by, column] as const) };
}

/** That the sums are together at least so much; each column once. */
function row(least: number, ...sums: readonly Sum[]): string {
  const factors = new Map<string, number>();
  for (const [factor, column] of sums.flatMap(({ terms }) => terms)) factors.set(column, (factors.get(column) ?? 0) + factor);
  const terms = [...factors]
    .filter(([, factor]) => factor !== 0)
    .map(([column, factor]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${column}`);
  return `${terms.join(" ")} >= ${least - sums.reduce((constant, each) => constant + each.constant, 0)}`;
}
