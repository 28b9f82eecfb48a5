import type { LimitRisk, Risk, RiskComparison } from "../analysis/simulate/index.ts";
import { amountInWords, type Bilingual, type Process } from "../model/index.ts";
import type { RiskBound, RiskClock, RiskData, RiskDays } from "../picture/draw/index.ts";
import { chartSource } from "./chart-source.ts";
import { limitEnds, limitName } from "./limit-name.ts";

/** More clocks of limits than this make a chart that nobody reads. */
const mostLimitClocks = 6;

/**
 * What S-curves and histograms show of a simulation, or of two side by side: all days that pass, with the plan, and the days that limits count. Limits
 * whose days are the same in all cases stand together, those of the whole process with it where nothing is left out of the count.
 */
export function riskDaysOf(process: Process, found: Risk | RiskComparison): RiskData {
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const total: RiskClock = {
    name: clockWords.total,
    now: daysOf(now.days, now),
    ...(before && { before: daysOf(before.days, before) }),
    bounds: plansOf(now, before),
  };
  const clocks = [total];
  for (const [number, limit] of now.limits.entries()) {
    const former = before?.limits[number];
    if (limit.counted === null || (before && !former?.counted)) continue;
    const own = {
      name: clockName(process, now, limit),
      now: daysOf(limit.counted, limit.counted),
      ...(former?.counted && { before: daysOf(former.counted, former.counted) }),
    };
    const bound: RiskBound = {
      kind: "limit",
      name: limitName(limit),
      days: limit.days,
      now: limit.chance,
      ...(former && { before: former.chance }),
    };
    const place = clocks.findIndex((clock) => keyOf(clock) === keyOf(own));
    const same = clocks[place];
    if (same) clocks[place] = { ...same, bounds: [...same.bounds, bound] };
    else clocks.push({ ...own, bounds: [bound] });
  }
  return {
    ...chartSource(process, now.scenario),
    runs: now.runs,
    seed: now.seed,
    converted: now.approximate,
    clocks: clocks.slice(0, 1 + mostLimitClocks),
    omitted: Math.max(0, clocks.length - 1 - mostLimitClocks),
  };
}

const clockWords = {
  total: { zh: "全程，实际经历的天数", en: "The whole process: all days that pass" },
  counted: { zh: "计入时限的天数", en: "days that count" },
  planned: { zh: "计划", en: "plan" },
  plannedBefore: { zh: "改革前的计划", en: "plan before" },
  plannedAfter: { zh: "改革后的计划", en: "plan after" },
};

function daysOf({ mean, quantiles }: Risk["days"], { curve, histogram }: Pick<Risk, "curve" | "histogram">): RiskDays {
  return { mean, quantiles, curve, histogram };
}

function keyOf({ now, before }: Pick<RiskClock, "now" | "before">): string {
  return JSON.stringify([now.curve, before?.curve]);
}

function plansOf(now: Risk, before: Risk | undefined): readonly RiskBound[] {
  const plan = (name: Bilingual, risk: Risk, of: "now" | "before"): RiskBound => ({
    kind: "plan",
    name: days(name, risk.planned),
    days: risk.planned,
    [of]: risk.withinPlan,
  });
  if (before === undefined) return [plan(clockWords.planned, now, "now")];
  return [plan(clockWords.plannedBefore, before, "before"), plan(clockWords.plannedAfter, now, "now")];
}

function days({ zh, en }: Bilingual, count: number): Bilingual {
  return { zh: `${zh} ${amountInWords({ days: count }, "zh")}`, en: `${en} ${amountInWords({ days: count }, "en")}` };
}

function clockName(process: Process, now: Risk, limit: LimitRisk): Bilingual {
  const ends = limitEnds(process, now, limit);
  return { zh: `${ends.zh}：${clockWords.counted.zh}`, en: `${ends.en}: ${clockWords.counted.en}` };
}
