import { addGroupEntry, type Bilingual, type CatalogContent, maxNameLength } from "../../../model/index.ts";
import { cutText } from "./cut-text.ts";
import { createIdMaker } from "./ids.ts";
import type { ActivityWay } from "./ways.ts";
import { draftWords } from "./words.ts";

type DraftContent = NonNullable<CatalogContent["processes"]>[number];
type DraftStepContent = NonNullable<DraftContent["steps"]>[number];

/** A process as a file would say it, and which step each activity is. */
export interface ProcessDraft {
  readonly process: DraftContent;
  readonly stepOf: ReadonlyMap<string, string>;
}

/**
 * Steps and links of the ways that were kept, between a start and an end of their own. Where the ways differ, a step is
 * a decision.
 */
export function draftProcess(activities: readonly string[], ways: readonly (readonly ActivityWay[])[]): ProcessDraft {
  const start = activities.length;
  const shown = sortActivities(ways, start);
  const idOf = createIdMaker(["start", "end"]);
  const ids = new Map(shown.map((activity) => [activity, idOf(activities[activity] as string)]));
  const links = new Map<number | "end", DraftStepContent["after"] & object>();
  const link = (to: number | "end", after: NonNullable<DraftStepContent["after"]>[number]) => addGroupEntry(links, to, after);
  const outcomes = new Map<number, NonNullable<DraftStepContent["outcomes"]>>();
  for (const from of [start, ...shown]) {
    const each = ways[from] as readonly ActivityWay[];
    const id = ids.get(from) ?? "start";
    const [only, another] = each;
    if (only && !another) {
      for (const to of only.to) link(to, id);
      if (only.to.length === 0) link("end", id);
      continue;
    }
    const outcomeId = createIdMaker([]);
    const all = each.reduce((sum, { count }) => sum + count, 0);
    outcomes.set(
      from,
      each.map(({ to, returns, count }) => {
        const names = to.map((activity) => activities[activity] as string);
        const outcome = outcomeId(returns ? `back-${names[0]}` : to.length === 0 ? "done" : names.join("-and-"));
        if (!returns) for (const next of to.length === 0 ? (["end"] as const) : to) link(next, { step: id, outcome });
        const back = returns && { returnTo: ids.get(to[0] as number) as string };
        return { id: outcome, name: formatWayName(names, returns), probability: count / all, ...back };
      }),
    );
  }
  const buildStep = (activity: number): DraftStepContent => {
    const decided = outcomes.get(activity);
    const name = activity === start ? draftWords.draftProcessName : shortenName(activities[activity] as string);
    const kind = decided ? ("decision" as const) : activity === start ? ("start" as const) : undefined;
    const after = links.get(activity);
    return {
      id: ids.get(activity) ?? "start",
      name,
      ...(kind && { kind }),
      days: 0,
      ...(after && { after }),
      ...(decided && { outcomes: decided }),
    };
  };
  const end: DraftStepContent = {
    id: "end",
    name: draftWords.draftProcessDraftProcessName,
    kind: "end",
    days: 0,
    after: links.get("end") ?? [],
  };
  return {
    process: { id: "discovered", steps: [...[start, ...shown].map(buildStep), end] },
    stepOf: new Map(shown.map((activity) => [activities[activity] as string, ids.get(activity) as string])),
  };
}

function formatWayName(names: readonly string[], returns: boolean): Bilingual {
  const [zh, en] = [names.join("、"), names.join(" + ")];
  const name = returns ? draftWords.wayNameText(zh, en) : names.length === 0 ? draftWords.wayNameWayNameText : { zh, en };
  return { zh: shortenName(name.zh), en: shortenName(name.en) };
}

/** As long as a file may have a name. */
function shortenName(name: string): string {
  return name.length > maxNameLength ? `${cutText(name, maxNameLength - 1)}…` : name;
}

/** The activities that are reached, each behind those that lead to it. */
function sortActivities(ways: readonly (readonly ActivityWay[])[], start: number): number[] {
  const onward = ways.map((each) => [...new Set(each.filter(({ returns }) => !returns).flatMap(({ to }) => to))]);
  const waiting = ways.map(() => 0);
  for (const to of onward.flat()) waiting[to] = (waiting[to] as number) + 1;
  const order = [start];
  for (const from of order) {
    for (const to of onward[from] ?? []) {
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) order.push(to);
    }
  }
  return order.slice(1);
}
