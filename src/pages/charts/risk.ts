import type { LimitRisk, Risk, RiskComparison } from "../../analysis/simulate/index.ts";
import { type Bilingual, createKey, formatAmount, type Process, requireArgument, requireProcess } from "../../model/index.ts";
import type { RiskBound, RiskClock, RiskData, RiskDays } from "../../picture/draw/index.ts";
import { buildChartSource } from "./chart-source.ts";
import { formatLimitName, formatLimitSpan } from "./limit-name.ts";
import { riskWords } from "./words.ts";

/** More clocks of limits than this make a chart that nobody reads. */
const mostLimitClocks = 6;

/**
 * What S-curves and histograms show of a simulation, or of two side by side: all days that pass, with the plan, and the
 * days that limits count. Limits whose days are the same in all cases stand together, those of the whole process with
 * it where nothing is left out of the count.
 * @example
 * ```ts
 * import { buildProcess, simulate } from "leadpath";
 * import { buildRiskData } from "leadpath/charts";
 * const permit = buildProcess({ id: "permit", name: "Permit", steps: [{ id: "apply", days: 5 }] });
 * const { title } = buildRiskData(permit, await simulate(permit, { runs: 100 }));
 * title; // → "Permit"
 * ```
 */
export function buildRiskData(process: Process, found: Risk | RiskComparison): RiskData {
  requireProcess(process);
  requireArgument("found", found, "object");
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const total: RiskClock = {
    name: clockWords.total,
    now: buildRiskDays(now.days, now),
    ...(before && { before: buildRiskDays(before.days, before) }),
    bounds: listPlanBounds(now, before),
  };
  const clocks = [total];
  for (const [number, limit] of now.limits.entries()) {
    const former = before?.limits[number];
    if (limit.counted === null || (before && !former?.counted)) continue;
    const own = {
      name: formatClockName(process, now, limit),
      now: buildRiskDays(limit.counted, limit.counted),
      ...(former?.counted && { before: buildRiskDays(former.counted, former.counted) }),
    };
    const bound: RiskBound = {
      kind: "limit",
      name: formatLimitName(limit),
      days: limit.days,
      now: limit.chance,
      ...(former && { before: former.chance }),
    };
    const place = clocks.findIndex((clock) => formatClockKey(clock) === formatClockKey(own));
    const same = clocks[place];
    if (same) clocks[place] = { ...same, bounds: [...same.bounds, bound] };
    else clocks.push({ ...own, bounds: [bound] });
  }
  return {
    ...buildChartSource(process, now.scenario),
    runs: now.runs,
    seed: now.seed,
    converted: now.approximate,
    clocks: clocks.slice(0, 1 + mostLimitClocks),
    omitted: Math.max(0, clocks.length - 1 - mostLimitClocks),
  };
}

const clockWords = {
  total: riskWords.total,
  counted: riskWords.counted,
  planned: riskWords.planned,
  plannedBefore: riskWords.plannedBefore,
  plannedAfter: riskWords.plannedAfter,
};

function buildRiskDays({ mean, quantiles }: Risk["days"], { curve, histogram }: Pick<Risk, "curve" | "histogram">): RiskDays {
  return { mean, quantiles, curve, histogram };
}

function formatClockKey({ now, before }: Pick<RiskClock, "now" | "before">): string {
  return createKey(now.curve, before?.curve);
}

function listPlanBounds(now: Risk, before: Risk | undefined): readonly RiskBound[] {
  const buildPlan = (name: Bilingual, risk: Risk, of: "now" | "before"): RiskBound => ({
    kind: "plan",
    name: describePlanDays(name, risk.planned),
    days: risk.planned,
    [of]: risk.withinPlan,
  });
  if (before === undefined) return [buildPlan(clockWords.planned, now, "now")];
  return [buildPlan(clockWords.plannedBefore, before, "before"), buildPlan(clockWords.plannedAfter, now, "now")];
}

function describePlanDays({ zh, en }: Bilingual, count: number): Bilingual {
  return { zh: `${zh} ${formatAmount({ days: count }, "zh")}`, en: `${en} ${formatAmount({ days: count }, "en")}` };
}

function formatClockName(process: Process, now: Risk, limit: LimitRisk): Bilingual {
  const ends = formatLimitSpan(process, now, limit);
  return { zh: `${ends.zh}：${clockWords.counted.zh}`, en: `${ends.en}: ${clockWords.counted.en}` };
}
