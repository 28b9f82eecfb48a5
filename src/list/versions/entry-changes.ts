import { type Catalog, indexById, type Process, type Text } from "../../model/index.ts";
import { listFactChanges, listStepDifferences } from "./changes.ts";
import { listBundleFacts, listDocumentFacts, listLawFacts, listPhaseFacts, listProcessFacts, listUnitFacts } from "./entry-facts.ts";
import type { CatalogNames } from "./names.ts";
import type { EntryDifference, EntryKind, FactChange, ItemDifference, StepDifference, VersionFact } from "./types.ts";

interface NamedCatalog {
  readonly catalog: Catalog;
  readonly names: CatalogNames;
}

/** What is told elsewhere: of the list, and of its items. */
interface ToldChanges {
  readonly facts: readonly FactChange[];
  readonly changed: readonly ItemDifference[];
}

interface CatalogEntry {
  readonly id: string;
  readonly name?: Text | undefined;
}

/** What of the other lists is not as it was. */
export function listEntryDifferences(before: NamedCatalog, after: NamedCatalog, told: ToldChanges): EntryDifference[] {
  const listKindDifferences = <Each extends CatalogEntry>(
    kind: EntryKind,
    listOf: (catalog: Catalog) => readonly Each[],
    factsOf: (entry: Each, names: CatalogNames) => readonly VersionFact[],
  ) =>
    compareEntries(kind, listOf(before.catalog), listOf(after.catalog), (earlier, entry) => ({
      facts: listFactChanges(factsOf(earlier, before.names), factsOf(entry, after.names)),
      steps: [],
    }));
  return [
    ...listProcessDifferences(before, after, told),
    ...listKindDifferences("bundle", ({ bundles }) => bundles, listBundleFacts),
    ...listKindDifferences("unit", ({ units }) => units, listUnitFacts),
    ...listKindDifferences("phase", ({ phases }) => phases, listPhaseFacts),
    ...listKindDifferences("document", ({ documents }) => documents, listDocumentFacts),
    ...listKindDifferences("law", ({ laws }) => laws, listLawFacts),
  ];
}

function compareEntries<Each extends CatalogEntry>(
  kind: EntryKind,
  before: readonly Each[],
  after: readonly Each[],
  compare: (earlier: Each, entry: Each) => Pick<EntryDifference, "facts" | "steps">,
): EntryDifference[] {
  const [old, now] = [indexEntries(before), indexEntries(after)];
  const changes: EntryDifference[] = [];
  for (const entry of after) {
    const earlier = old.get(entry.id);
    const { facts, steps } = earlier ? compare(earlier, entry) : { facts: [], steps: [] };
    if (!earlier || facts.length + steps.length > 0)
      changes.push({ ...createEntryMention(kind, entry), change: earlier ? "changed" : "added", facts, steps });
  }
  for (const entry of before)
    if (!now.has(entry.id)) changes.push({ ...createEntryMention(kind, entry), change: "removed", facts: [], steps: [] });
  return changes;
}

/**
 * Of a process that items name they tell steps and limits: what is left is what they have otherwise, and what they do
 * not have.
 */
function listProcessDifferences(before: NamedCatalog, after: NamedCatalog, told: ToldChanges): EntryDifference[] {
  const [namedBefore, namedNow] = [collectNamedProcesses(before.catalog), collectNamedProcesses(after.catalog)];
  const toldByItems = collectToldTexts(told.changed, after.catalog);
  const ofList = new Set(told.facts.map(toChangeKey));
  const compare = (earlier: Process, process: Process) => {
    const isTold = (change: unknown) => toldByItems.get(process.id)?.has(toChangeKey(change)) === true;
    const facts = listFactChanges(listProcessFacts(earlier, before.names), listProcessFacts(process, after.names));
    const steps = listStepDifferences({ process: earlier, names: before.names }, { process, names: after.names });
    return {
      facts: facts.filter((fact) => !isTold(fact) && !ofList.has(toChangeKey(fact))),
      steps: steps.flatMap((step) => removeToldFacts(step, isTold)),
    };
  };
  return compareEntries("process", before.catalog.processes, after.catalog.processes, compare).filter(
    ({ change, id }) => change === "changed" || !(change === "added" ? namedNow : namedBefore).has(id),
  );
}

/** A changed step without what is told of it elsewhere. */
function removeToldFacts(step: StepDifference, isTold: (change: unknown) => boolean): StepDifference[] {
  if (step.change !== "changed") return isTold([step.id, step.change]) ? [] : [step];
  const facts = step.facts.filter((fact) => !isTold([step.id, fact]));
  return facts.length === 0 ? [] : [{ ...step, facts }];
}

/** What the changed items of each process tell of it, as texts. */
function collectToldTexts(changed: readonly ItemDifference[], { items }: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const processOf = new Map(items.map(({ code, process }) => [code, process]));
  const told = new Map<string, Set<string>>();
  for (const { code, facts, steps } of changed) {
    const process = processOf.get(code);
    if (process === undefined) continue;
    const texts = told.get(process) ?? new Set();
    told.set(process, texts);
    for (const fact of facts) texts.add(toChangeKey(fact));
    for (const step of steps) {
      if (step.change !== "changed") texts.add(toChangeKey([step.id, step.change]));
      for (const fact of step.facts) texts.add(toChangeKey([step.id, fact]));
    }
  }
  return told;
}

function collectNamedProcesses({ items }: Catalog): ReadonlySet<string | undefined> {
  return new Set(items.map(({ process }) => process));
}

function createEntryMention(kind: EntryKind, { id, name }: CatalogEntry): Pick<EntryDifference, "kind" | "id" | "name"> {
  return { kind, id, name };
}

function indexEntries<Each extends CatalogEntry>(list: readonly Each[]): ReadonlyMap<string, Each> {
  return indexById(list);
}

function toChangeKey(change: unknown): string {
  return JSON.stringify(change);
}
