import { createProblem, InputError, type Limit, type Process, terms } from "../../model/index.ts";
import { schedule } from "../../process/schedule/index.ts";
import type { OptimizeOptions } from "./types.ts";

/** Options of which the target, if there is one, is a number of days. */
export interface NumberedOptions extends OptimizeOptions {
  readonly target?: number | undefined;
}

/**
 * A target that names a limit becomes its days, on the clock and the route on which limits are checked. Of several limits of a kind on the whole
 * process the shortest counts.
 * @throws InputError when there is none, or when it depends on more than the counted time of the whole process
 * @throws RangeError when other days or another route are asked for as well
 */
export function resolveLimitTarget(process: Process, options: OptimizeOptions): NumberedOptions {
  const { target, clock = "counted", route = "longest", start } = options;
  if (typeof target !== "string") return { ...options, target };
  if (clock !== "counted" || route !== "longest") throw new RangeError("A limit bounds the counted days of the longest route");
  const results = schedule(process, { route }).limits;
  const days = process.limits.flatMap((limit, index) => {
    const isFixed = limit.stops === undefined && (start === undefined || limit.days !== undefined);
    const isWhole = limit.from === undefined && limit.to === undefined;
    return limit.kind === target && isWhole && isFixed ? [results[index]?.days ?? 0] : [];
  });
  if (days.length === 0) throw new InputError([createNoLimitProblem(process, target)]);
  return { ...options, clock, route, target: Math.min(...days) };
}

function createNoLimitProblem({ id }: Process, kind: Limit["kind"]) {
  const word = terms.limitKinds[kind];
  return createProblem("limit-bounds", {
    path: [],
    message: {
      zh: `流程“${id}”没有可作目标的${word.zh}时限`,
      en: `Process "${id}" has no ${word.en} limit that can be a target`,
    },
    remedy: {
      zh: "目标只能取整个流程的时限：没有 from、to、stops；有开始日期时须以工作日计。也可直接写天数",
      en: "A target is a limit on the whole process, without from, to and stops, and with a start in working days; or write its days instead",
    },
  });
}
