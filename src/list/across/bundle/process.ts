import type { Bundle, Catalog, Item, Link, Process, Step } from "../../../model/index.ts";
import { collectRouteSteps } from "../../../process/graph/index.ts";
import { buildItemProcess } from "../../../process/reform/index.ts";
import type { Prerequisite } from "../prerequisites.ts";
import type { DocumentResolver } from "../same-documents.ts";
import type { BundleContext } from "./context.ts";

/** The items of a bundle as one process. */
export interface BundleProcess {
  /** Its steps are named `item/step`. */
  readonly process: Process;
  /** The items that have a process, with their steps on the main route as they are named in `process`. */
  readonly items: readonly { readonly item: Item; readonly process: Process; readonly steps: readonly string[] }[];
}

/**
 * One process of all items of a bundle that have one. What makes the result of an item comes before the steps of
 * another that use it: before those that begin it where none says so, and where a material may follow later, before its
 * end. Of several items of the bundle that give a document it is the first.
 */
export function buildBundleProcess(
  { bundle, items, catalog }: { readonly bundle: Bundle; readonly items: readonly Item[]; readonly catalog: Catalog },
  prerequisites: readonly Prerequisite[],
  { processes, same }: BundleContext,
): BundleProcess | undefined {
  const parts = items.flatMap((item) => {
    const base = item.process === undefined ? undefined : processes.get(item.process);
    return base ? [createBundlePart(item, buildItemProcess(base, item))] : [];
  });
  const [first] = parts;
  if (!first) return undefined;
  const byCode = new Map(parts.map((part) => [part.item.code, part]));
  const waits = new Map<string, Link[]>();
  for (const { item, document, need, givers, variant } of prerequisites) {
    const needing = byCode.get(item);
    const giver = givers.find((each) => byCode.has(each.item));
    const giving = giver && byCode.get(giver.item);
    if (!needing || !giver || !giving || variant !== undefined || need === "optional") continue;
    const links = listProducerIds(giving, giver.document, same).map((id): Link => ({ step: id, link: "FS", lag: 0 }));
    for (const id of listConsumerIds(needing, document, need === "later", same)) waits.set(id, [...(waits.get(id) ?? []), ...links]);
  }
  return {
    process: {
      ...first.process,
      id: bundle.id,
      name: bundle.name,
      limits: bundle.limits ?? [],
      steps: parts.flatMap(({ steps }) => steps.map((step) => ({ ...step, after: addMissingLinks(step.after, waits.get(step.id) ?? []) }))),
      measures: [],
      scenarios: [],
      units: catalog.units,
      phases: catalog.phases,
      documents: catalog.documents,
      illustrative: parts.some(({ process }) => process.illustrative),
    },
    items: parts.map(({ item, process, onRoute }) => ({ item, process, steps: onRoute.map(({ id }) => id) })),
  };
}

interface BundlePart {
  readonly item: Item;
  readonly process: Process;
  readonly steps: readonly Step[];
  /** Those on the main route. */
  readonly onRoute: readonly Step[];
}

function createBundlePart(item: Item, process: Process): BundlePart {
  const prefixId = (id: string) => `${item.code}/${id}`;
  const route = collectRouteSteps(process, "main");
  const steps = process.steps.map((step) => ({
    ...step,
    id: prefixId(step.id),
    after: step.after.map((link) => ({ ...link, step: prefixId(link.step) })),
    ...(step.outcomes && {
      outcomes: step.outcomes.map((outcome) =>
        outcome.returnTo === undefined ? outcome : { ...outcome, returnTo: prefixId(outcome.returnTo) },
      ),
    }),
  }));
  return { item, process, steps, onRoute: steps.filter((_, index) => route.has((process.steps[index] as Step).id)) };
}

function listProducerIds({ onRoute }: BundlePart, document: string, same: DocumentResolver): string[] {
  const makers = onRoute.filter(({ produces = [] }) => produces.some((each) => same(each) === same(document)));
  return (makers.length > 0 ? makers : listEndSteps(onRoute)).map(({ id }) => id);
}

function listConsumerIds({ onRoute }: BundlePart, document: string, isLater: boolean, same: DocumentResolver): string[] {
  const users = onRoute.filter(({ uses = [] }) => uses.some((each) => same(each) === same(document)));
  const otherwise = isLater ? listEndSteps(onRoute) : onRoute.filter(({ after }) => after.length === 0);
  return (users.length > 0 ? users : otherwise).map(({ id }) => id);
}

function listEndSteps(steps: readonly Step[]): Step[] {
  const followed = new Set(steps.flatMap(({ after }) => after.map(({ step }) => step)));
  return steps.filter(({ id }) => !followed.has(id));
}

function addMissingLinks(after: readonly Link[], added: readonly Link[]): Link[] {
  const known = new Set(after.map(({ step }) => step));
  return [...after, ...added.filter(({ step }) => !known.has(step) && known.add(step))];
}
