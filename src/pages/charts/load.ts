import type { LoadComparison, LoadResult } from "../../analysis/simulate/index.ts";
import { type Process, requireArgument, requireProcess, type Text, terms } from "../../model/index.ts";
import type { LoadData, LoadOffice, LoadWait } from "../../picture/draw/index.ts";
import { applyChoice } from "../../process/reform/index.ts";
import { buildChartSource } from "./chart-source.ts";
import { loadWords } from "./words.ts";

/**
 * What the charts of a load show, or of two with the same cases: units whose officers are counted and that have work,
 * and what cases wait for.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulateLoad } from "leadpath";
 * import { buildLoadData } from "leadpath/charts";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const load = await simulateLoad(permit, { arrivals: { perDay: 2 }, cases: 200, replications: 2 });
 * buildLoadData(permit, load).title; // → { zh: "占道许可", en: "Street permit" }
 * ```
 */
export function buildLoadData(process: Process, found: LoadResult | LoadComparison): LoadData {
  requireProcess(process);
  requireArgument("found", found, "object");
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const names = new Map<string, Text>(applyChoice(process, { measures: now.measures }).units.map(({ id, name }) => [id, name ?? id]));
  const getName = (id: string) => names.get(id) ?? id;
  const { replications, cases, warmUp, seed } = now;
  return {
    ...buildChartSource(process, now.scenario),
    replications,
    cases,
    warmUp,
    seed,
    converted: now.approximate,
    units: now.units.flatMap(({ id }) => {
      const [office, former] = [findOffice(id, now), before && findOffice(id, before)];
      return office && (hasWork(id, now) || (before && hasWork(id, before))) ? [{ name: getName(id), now: office, before: former }] : [];
    }),
    waits: listWaits(now, before, getName),
  };
}

function hasWork(id: string, { units }: LoadResult): boolean {
  return (units.find((unit) => unit.id === id)?.visits.value ?? 0) > 0;
}

function findOffice(id: string, { units, course }: LoadResult): LoadOffice | undefined {
  const unit = units.find((each) => each.id === id);
  if (!unit || unit.staff === null || unit.utilisation === null) return undefined;
  const { staff, offered, grows, utilisation, queue } = unit;
  const stretches = course.map(({ day, units: all }) => ({ day, queue: all.find((each) => each.id === id)?.queue ?? 0 }));
  return { staff, offered: offered.value, grows, utilisation, queue, course: stretches };
}

/** Waits at each unit, then those that no unit causes; without those that never occur. */
function listWaits(now: LoadResult, before: LoadResult | undefined, nameOf: (id: string) => Text): readonly LoadWait[] {
  const rows: readonly { readonly name: Text; readonly of: (load: LoadResult) => LoadWait["now"] }[] = [
    ...now.units.map(({ id }) => ({ name: nameOf(id), of: (load: LoadResult) => getUnitDelays(id, load) })),
    { name: waitWords.noUnit, of: computeOtherDelays },
    { name: waitWords.applicant, of: ({ parts }: LoadResult) => ({ applicant: parts.applicant.value }) },
    { name: waitWords.return, of: ({ parts }: LoadResult) => ({ return: parts.return.value }) },
  ];
  return rows
    .map(({ name, of }) => ({ name, now: of(now), ...(before && { before: of(before) }) }))
    .filter(({ now: own, before: former = {} }) => [...Object.values(own), ...Object.values(former)].some((days) => days >= 0.005));
}

function getUnitDelays(id: string, { units }: LoadResult): LoadWait["now"] {
  const delays = units.find((unit) => unit.id === id)?.delays;
  return { queue: delays?.queue.value ?? 0, offHours: delays?.offHours.value ?? 0, batch: delays?.batch.value ?? 0 };
}

/** Days of steps without a unit. */
function computeOtherDelays({ parts, units }: LoadResult): LoadWait["now"] {
  const subtractUnits = (name: "queue" | "offHours" | "batch") =>
    Math.max(0, parts[name].value - units.reduce((sum, { delays }) => sum + delays[name].value, 0));
  return { queue: subtractUnits("queue"), offHours: subtractUnits("offHours"), batch: subtractUnits("batch") };
}

const waitWords = {
  noUnit: terms.none,
  applicant: loadWords.applicant,
  return: loadWords.return,
};
