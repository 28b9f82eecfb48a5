import type { Frontier, MeasureSet } from "../../../analysis/optimize/index.ts";
import { type Process, toWorkingDays } from "../../../model/index.ts";
import { computeTotals } from "../../../process/schedule/index.ts";
import type { GoalQuestion } from "./answer-goal.ts";
import type { FoundOptimum, GoalAnswer } from "./questions.ts";

const statuses = ["optimal", "feasible", "infeasible"] as const;

/** An answer to a goal without its figures, which follow from the sets: ids of measures, and what was proven. */
export interface KeptAnswer {
  readonly points: readonly (readonly string[])[];
  readonly proven: boolean;
  readonly optimum?: KeptOptimum | undefined;
  readonly widest?: KeptOptimum | undefined;
}

interface KeptOptimum {
  readonly status: FoundOptimum["status"];
  readonly set?: readonly string[] | undefined;
  readonly reachable?: readonly string[] | undefined;
}

export function keepAnswer({ frontier: { points, proven }, optimum, widest }: GoalAnswer): KeptAnswer {
  return {
    points: points.map(({ measures }) => measures),
    proven,
    optimum: optimum && keepOptimum(optimum),
    widest: widest && keepOptimum(widest),
  };
}

function keepOptimum({ status, set, reachable }: FoundOptimum): KeptOptimum {
  return { status, set: set?.measures, reachable: reachable?.measures };
}

/**
 * The answer with the figures that its sets have today, whoever has edited it meanwhile.
 * @throws Error when it is none to this question, as where a set misses the goal
 * @throws InputError when a set cannot be adopted
 */
export function restoreAnswer(kept: unknown, question: GoalQuestion): GoalAnswer {
  const { points, proven, optimum, widest } = requireRecord(kept);
  return {
    powers: question.powers,
    frontier: restoreFrontier(requireList(points), proven === true, question),
    optimum: optimum === undefined ? undefined : restoreOptimum(optimum, question),
    widest: widest === undefined ? undefined : restoreOptimum(widest, question),
  };
}

function restoreFrontier(points: readonly unknown[], proven: boolean, question: GoalQuestion): Frontier {
  const { process, route } = question;
  const { days, counted } = restoreSet([], question);
  const basis = { process: process.id, route, clock: "experienced", before: days, countedBefore: counted, excluded: [] } as const;
  return { ...basis, proven, points: points.map((each) => restoreSet(each, question)) };
}

function restoreOptimum(kept: unknown, question: GoalQuestion): FoundOptimum {
  const { status, set, reachable } = requireRecord(kept);
  const { target, budget } = question;
  const found = set === undefined ? null : restoreSet(set, question);
  if (found && (found.days > (target ?? Number.POSITIVE_INFINITY) || found.effort > (budget ?? Number.POSITIVE_INFINITY)))
    throw new Error("a set misses the goal");
  return {
    target,
    budget,
    status: statuses.find((each) => each === status) ?? "limit",
    set: found,
    ...(reachable !== undefined && { reachable: restoreSet(reachable, question) }),
  };
}

function restoreSet(kept: unknown, { process, changes, route }: Pick<GoalQuestion, "process" | "changes" | "route">): MeasureSet {
  const measures = requireMeasures(requireList(kept), process);
  const { experienced, counted } = computeTotals(process, { measures: measures.map(({ id }) => id), changes, route });
  return {
    measures: measures.map(({ id }) => id),
    effort: measures.reduce((sum, { effort }) => sum + effort, 0),
    days: toWorkingDays(experienced),
    counted: toWorkingDays(counted),
  };
}

function requireMeasures(ids: readonly unknown[], { measures }: Process) {
  const chosen = new Set(ids);
  const known = measures.filter(({ id }) => chosen.has(id));
  if (known.length < chosen.size) throw new Error("a measure is not known");
  return known;
}

function requireRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error("an answer to a goal is a map");
  return value as Readonly<Record<string, unknown>>;
}

function requireList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("a set of measures is a list");
  return value;
}
