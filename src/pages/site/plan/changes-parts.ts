import type { ItemDifference } from "../../../list/index.ts";
import { type Item, indexById, type Process, writePlainJson } from "../../../model/index.ts";
import { computeFingerprint } from "../../../picture/draw/index.ts";
import { buildItemProcess } from "../../../process/reform/index.ts";
import { summarizeChanges } from "../changes/list-summary.ts";
import type { SiteChanges } from "../changes.ts";
import { filterStepLimits, pickPictureLanguage, stripProcess } from "../drawings/diagrams.ts";
import type { ChangedItem, ChangedPart, ChangesPart, ProcessVersions } from "../parts/parts.ts";
import type { Site } from "../site.ts";

/**
 * The page of all changes, and those of the changed items; items whose flowcharts look the same come in one part, so
 * that these are drawn once.
 */
export function* createChangesParts(site: Site): Iterable<ChangesPart | ChangedPart> {
  const { changes, frame, itemPages } = site;
  if (!changes) return;
  const { difference, pages } = changes;
  const summary = summarizeChanges(difference, (code) => pages.get(code) ?? itemPages.get(code));
  yield { kind: "changes", id: "changes", frame, summary };
  const drawn = new Map<string, { readonly versions: ProcessVersions; readonly items: ChangedItem[] }>();
  const versionsOf = createVersionFinder(changes, site);
  for (const change of difference.changed) {
    const item = buildChangedItem(change, changes, site);
    const versions = change.steps.length === 0 ? undefined : versionsOf(change.code);
    if (!versions) yield { kind: "changed", id: item.page, frame, items: [item] };
    else {
      const others = drawn.get(versions.path);
      if (others) others.items.push(item);
      else drawn.set(versions.path, { versions, items: [item] });
    }
  }
  for (const [id, { versions, items }] of drawn) yield { kind: "changed", id, frame, items, versions };
}

function buildChangedItem(change: ItemDifference, { pages }: SiteChanges, { itemPages, received }: Site): ChangedItem {
  const { code } = change;
  return {
    change,
    page: pages.get(code) as string,
    itemPage: itemPages.get(code) as string,
    comments: received?.get(code)?.length ?? 0,
  };
}

function createVersionFinder({ before }: SiteChanges, { itemOf, register, frame }: Site): (code: string) => ProcessVersions {
  const earlierItems = new Map(before.items.map((item) => [item.code, item]));
  const earlierProcesses = indexById(before.processes);
  return (code) => {
    const versions = {
      before: buildProcessVersion(earlierItems.get(code), earlierProcesses),
      after: buildProcessVersion(itemOf.get(code), register.processes),
    };
    const named = versions.after ?? versions.before;
    const drawnIn = Object.fromEntries(
      frame.languages.map((lang) => [lang, named ? pickPictureLanguage(named, lang, frame.languages) : lang]),
    );
    return { path: `changes/${computeFingerprint(writePlainJson([versions, drawnIn]))}`, ...versions, drawnIn };
  };
}

/** With the desks of the item, but under the name of the process, which several items share. */
function buildProcessVersion(item: Item | undefined, processes: ReadonlyMap<string, Process>): Process | undefined {
  const process = item?.process === undefined ? undefined : processes.get(item.process);
  if (!item || !process) return undefined;
  const { steps, limits } = buildItemProcess(process, item);
  return stripProcess({ ...process, steps }, filterStepLimits(limits));
}
