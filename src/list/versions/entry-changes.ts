import type { Catalog, Process, Text } from "../../model/index.ts";
import { changesOf, stepChanges } from "./changes.ts";
import { factsOfBundle, factsOfDocument, factsOfLaw, factsOfPhase, factsOfProcess, factsOfUnit } from "./entry-facts.ts";
import type { Names } from "./names.ts";
import type { EntryChanged, EntryKind, Fact, FactChange, ItemChanged, StepChanged } from "./types.ts";

interface Version {
  readonly catalog: Catalog;
  readonly names: Names;
}

/** What is told elsewhere: of the list, and of its items. */
interface Told {
  readonly facts: readonly FactChange[];
  readonly changed: readonly ItemChanged[];
}

interface Entry {
  readonly id: string;
  readonly name?: Text | undefined;
}

/** What of the other lists is not as it was. */
export function entryChanges(before: Version, after: Version, told: Told): EntryChanged[] {
  const changesIn = <Each extends Entry>(
    kind: EntryKind,
    listOf: (catalog: Catalog) => readonly Each[],
    factsOf: (entry: Each, names: Names) => readonly Fact[],
  ) =>
    listChanges(kind, listOf(before.catalog), listOf(after.catalog), (earlier, entry) => ({
      facts: changesOf(factsOf(earlier, before.names), factsOf(entry, after.names)),
      steps: [],
    }));
  return [
    ...processChanges(before, after, told),
    ...changesIn("bundle", ({ bundles }) => bundles, factsOfBundle),
    ...changesIn("unit", ({ units }) => units, factsOfUnit),
    ...changesIn("phase", ({ phases }) => phases, factsOfPhase),
    ...changesIn("document", ({ documents }) => documents, factsOfDocument),
    ...changesIn("law", ({ laws }) => laws, factsOfLaw),
  ];
}

function listChanges<Each extends Entry>(
  kind: EntryKind,
  before: readonly Each[],
  after: readonly Each[],
  compare: (earlier: Each, entry: Each) => Pick<EntryChanged, "facts" | "steps">,
): EntryChanged[] {
  const [old, now] = [byId(before), byId(after)];
  const changes: EntryChanged[] = [];
  for (const entry of after) {
    const earlier = old.get(entry.id);
    const { facts, steps } = earlier ? compare(earlier, entry) : { facts: [], steps: [] };
    if (!earlier || facts.length + steps.length > 0)
      changes.push({ ...mention(kind, entry), change: earlier ? "changed" : "added", facts, steps });
  }
  for (const entry of before) if (!now.has(entry.id)) changes.push({ ...mention(kind, entry), change: "removed", facts: [], steps: [] });
  return changes;
}

/** Of a process that items name they tell steps and limits: what is left is what they have otherwise, and what they do not have. */
function processChanges(before: Version, after: Version, told: Told): EntryChanged[] {
  const [namedBefore, namedNow] = [namedProcesses(before.catalog), namedProcesses(after.catalog)];
  const toldByItems = tellings(told.changed, after.catalog);
  const ofList = new Set(told.facts.map(asText));
  const compare = (earlier: Process, process: Process) => {
    const isTold = (change: unknown) => toldByItems.get(process.id)?.has(asText(change)) === true;
    const facts = changesOf(factsOfProcess(earlier, before.names), factsOfProcess(process, after.names));
    const steps = stepChanges({ process: earlier, names: before.names }, { process, names: after.names });
    return {
      facts: facts.filter((fact) => !isTold(fact) && !ofList.has(asText(fact))),
      steps: steps.flatMap((step) => untold(step, isTold)),
    };
  };
  return listChanges("process", before.catalog.processes, after.catalog.processes, compare).filter(
    ({ change, id }) => change === "changed" || !(change === "added" ? namedNow : namedBefore).has(id),
  );
}

/** A changed step without what is told of it elsewhere. */
function untold(step: StepChanged, isTold: (change: unknown) => boolean): StepChanged[] {
  if (step.change !== "changed") return isTold([step.id, step.change]) ? [] : [step];
  const facts = step.facts.filter((fact) => !isTold([step.id, fact]));
  return facts.length === 0 ? [] : [{ ...step, facts }];
}

/** What the changed items of each process tell of it, as texts. */
function tellings(changed: readonly ItemChanged[], { items }: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const processOf = new Map(items.map(({ code, process }) => [code, process]));
  const told = new Map<string, Set<string>>();
  for (const { code, facts, steps } of changed) {
    const process = processOf.get(code);
    if (process === undefined) continue;
    const texts = told.get(process) ?? new Set();
    told.set(process, texts);
    for (const fact of facts) texts.add(asText(fact));
    for (const step of steps) {
      if (step.change !== "changed") texts.add(asText([step.id, step.change]));
      for (const fact of step.facts) texts.add(asText([step.id, fact]));
    }
  }
  return told;
}

function namedProcesses({ items }: Catalog): ReadonlySet<string | undefined> {
  return new Set(items.map(({ process }) => process));
}

function mention(kind: EntryKind, { id, name }: Entry): Pick<EntryChanged, "kind" | "id" | "name"> {
  return { kind, id, name };
}

function byId<Each extends Entry>(list: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(list.map((each) => [each.id, each]));
}

function asText(change: unknown): string {
  return JSON.stringify(change);
}
