import type { Channel, Item } from "../../model/index.ts";
import type { FlowFigures } from "./flow-figures.ts";
import type { Compression, GroupStatistics, Share } from "./types.ts";

/** The limits that stand for an item, in working days; each undefined where there is none. */
interface HeadDays {
  readonly promised: number | undefined;
  readonly statutory: number | undefined;
}

/** An item with what is counted of it. */
export interface CountedItem {
  readonly item: Item;
  readonly limits: HeadDays;
  readonly flow: FlowFigures | undefined;
}

export function computeGroupStatistics(group: readonly CountedItem[]): GroupStatistics {
  const items = group.map(({ item }) => item);
  const flows = group.flatMap(({ flow }) => flow ?? []);
  const visits = items.flatMap((item) => item.visits ?? []);
  return {
    items: items.length,
    limits: computeCompression(group.map(({ limits }) => limits)),
    instant: computeShare(
      items.flatMap(({ caseKind }) => caseKind ?? []),
      (kind) => kind === "instant",
    ),
    noVisit: computeShare(visits, (each) => each === 0),
    visits: findMean(visits),
    online: computeShare(
      items.flatMap(({ online }) => online ?? []),
      (depth) => depth === "full",
    ),
    channels: countChannels(items),
    flow: {
      items: flows.length,
      steps: findMean(flows.map(({ steps }) => steps)),
      units: findMean(flows.map(({ units }) => units)),
      handOffs: findMean(flows.map(({ handOffs }) => handOffs)),
    },
  };
}

/** A statutory limit of no time cannot be compressed: it is not compared. */
function computeCompression(limits: readonly HeadDays[]): Compression {
  const pairs = limits.flatMap(({ promised, statutory }) =>
    promised === undefined || statutory === undefined || statutory === 0 ? [] : [{ promised, statutory }],
  );
  const promisedDays = sumValues(pairs.map(({ promised }) => promised));
  const statutoryDays = sumValues(pairs.map(({ statutory }) => statutory));
  const ratios = pairs.map(({ promised, statutory }) => promised / statutory);
  return {
    compared: pairs.length,
    promisedDays,
    statutoryDays,
    ofSums: pairs.length === 0 ? undefined : 1 - promisedDays / statutoryDays,
    ofRatios: pairs.length === 0 ? undefined : 1 - sumValues(ratios) / pairs.length,
    withoutStatutory: limits.filter(({ statutory }) => statutory === undefined).length,
    withoutPromised: limits.filter(({ promised }) => promised === undefined).length,
    statutoryAtOnce: limits.filter(({ promised, statutory }) => promised !== undefined && statutory === 0).length,
  };
}

function countChannels(items: readonly Item[]): GroupStatistics["channels"] {
  const counts: Partial<Record<Channel, number>> = {};
  for (const channel of items.flatMap(({ channels = [] }) => [...new Set(channels)])) counts[channel] = (counts[channel] ?? 0) + 1;
  return counts;
}

function computeShare<Value>(values: readonly Value[], has: (value: Value) => boolean): Share {
  return { count: values.filter(has).length, of: values.length };
}

function findMean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sumValues(values) / values.length;
}

function sumValues(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
