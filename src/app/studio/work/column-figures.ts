import { InputError, type Process } from "../../../model/index.ts";
import { type LimitResult, type Schedule, schedule } from "../../../process/schedule/index.ts";
import { createFinish, loadCaseStart } from "./case-start.ts";
import type { ColumnFigures, ColumnQuestion, ColumnsAnswer, ColumnsQuestion, LimitCount } from "./questions.ts";

/** The figures of several choices; one that does not stand leaves the others. */
export async function answerColumns({ process, route, columns }: ColumnsQuestion): Promise<ColumnsAnswer> {
  const before = schedule(process, { route }).days;
  return { figures: await Promise.all(columns.map((each) => computeColumn(process, each, route, before))) };
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
