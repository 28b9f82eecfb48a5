import { type Risk, simulate } from "../../../analysis/simulate/index.ts";
import { InputError, type Process } from "../../../model/index.ts";
import { type LimitResult, type Schedule, schedule } from "../../../process/schedule/index.ts";
import { createFinish, loadCaseStart } from "./case-start.ts";
import type { ColumnFigures, ColumnQuestion, ColumnsAnswer, ColumnsQuestion, LimitCount, TargetChance } from "./questions.ts";

/** The figures of several choices, or their chances, which take longer; one that does not stand leaves the others. */
export async function answerColumns(question: ColumnsQuestion): Promise<ColumnsAnswer> {
  const { process, columns } = question;
  if (question.kind === "columns") {
    const before = schedule(process, { route: question.route }).days;
    return { kind: "columns", figures: await Promise.all(columns.map((each) => computeColumn(process, each, question.route, before))) };
  }
  const chances: (TargetChance | undefined)[] = [];
  for (const each of columns) chances.push(await computeTargetChance(process, each, question));
  return { kind: "chances", chances };
}

async function computeColumn(
  process: Process,
  { measures, changes, start }: ColumnQuestion,
  route: Schedule["route"],
  before: number,
): Promise<ColumnFigures> {
  try {
    const { days, limits } = schedule(process, { measures, changes, route });
    const begun = await loadCaseStart(process, start);
    return {
      before,
      days,
      finish: start === undefined ? undefined : { start, ...createFinish(schedule(process, { measures, changes, route, start: begun })) },
      limits: { statutory: countLimits(limits, "statutory"), promised: countLimits(limits, "promised") },
    };
  } catch (error) {
    if (error instanceof InputError && error.problems[0]) return { fault: error.problems[0].message };
    throw error;
  }
}

function countLimits(limits: readonly LimitResult[], kind: LimitResult["kind"]): LimitCount {
  const own = limits.filter((each) => each.kind === kind);
  const kept = own.filter(({ met }) => met).length;
  return { kept, exceeded: own.length - kept };
}

async function computeTargetChance(
  process: Process,
  { measures, changes, target }: ColumnQuestion,
  { runs, spread }: Extract<ColumnsQuestion, { kind: "chances" }>,
): Promise<TargetChance | undefined> {
  if (target === undefined) return undefined;
  try {
    return findTargetChance(await simulate(process, { measures, changes, runs, spread, seed: 1 }), target);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** From the S-curve, which has the days of each percent of the cases. */
function findTargetChance({ curve, days: { least, most } }: Risk, target: number): TargetChance {
  const share = curve.findLast(({ days }) => days <= target)?.share ?? 0;
  return { percent: Math.round(100 * share), isPossible: least <= target, isConstant: least === most };
}
