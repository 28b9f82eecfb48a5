import {
  type Change,
  findDateFault,
  guardKinds,
  InputError,
  type Language,
  type Measure,
  type Process,
  type Scenario,
} from "../../../model/index.ts";
import { reformProcess } from "../../../process/reform/index.ts";
import type { WayIds } from "../source/ways.ts";
import { type ViewName, viewNames } from "../work/questions.ts";
import { createFileChoice, type StudioChoice, type StudioGoal, sortMeasures } from "./choice/choice.ts";
import { getSubject } from "./choice/hand-changes.ts";
import { findChosenScenario, recordBaseScenario } from "./choice/scenarios.ts";

/** What is looked at, beside the choice itself: undo leaves it alone. */
export interface ViewState {
  readonly lang: Language;
  readonly view: ViewName;
  readonly step?: string | undefined;
  /** How the days of steps vary that state nothing about it. */
  readonly spread: SpreadName;
}

/** Spreads by name, in multiples of the planned days; `file`: as the file says. */
export const namedSpreads = {
  file: undefined,
  slight: { low: 0.8, likely: 1, high: 1.3 },
  wide: { low: 0.5, likely: 1, high: 2 },
} as const;
export type SpreadName = keyof typeof namedSpreads;

/** What an address says. */
export interface AddressContent {
  readonly choice: StudioChoice;
  readonly looking: ViewState;
  readonly way: WayIds;
  readonly packed?: string | undefined;
}

/** The whole state as the part of an address behind `#`. What is as in the file is not written. */
export function formatAddress({ choice, looking, way, packed }: AddressContent, process: Process | undefined): string {
  const parts = new URLSearchParams();
  const set = (key: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") parts.set(key, String(value));
  };
  const usual = createFileChoice({ scenarios: [] });
  set("process", way.process);
  set("item", way.item);
  set("variant", way.variant);
  set("measures", choice.measures.join(","));
  for (const change of choice.changes) parts.append("set", JSON.stringify(change));
  if (choice.changes.length > 0) {
    set("effort", choice.effort === usual.effort ? undefined : choice.effort);
    set("guard", choice.guard === usual.guard ? undefined : choice.guard);
  }
  for (const scenario of choice.scenarios) if (!process?.scenarios.includes(scenario)) parts.append("scenario", JSON.stringify(scenario));
  const kept = new Set(choice.scenarios.map(({ id }) => id));
  for (const { id } of process?.scenarios ?? []) if (!kept.has(id)) parts.append("without", id);
  set("route", choice.route === "longest" ? "longest" : undefined);
  set("view", looking.view === "swimlane" ? undefined : looking.view);
  set("step", looking.step);
  set("target", choice.goal.target);
  set("budget", choice.goal.budget);
  const powers = choice.goal.powers.join(",");
  set("powers", powers === usual.goal.powers.join(",") ? undefined : powers);
  set("start", choice.start);
  // One that is chosen as it is goes without saying.
  set("base", process && findChosenScenario(choice, process) ? undefined : choice.baseScenario);
  set("spread", looking.spread === "file" ? undefined : looking.spread);
  set("lang", looking.lang);
  set("text", packed);
  return parts.toString();
}

function parseParts(address: string): URLSearchParams {
  return new URLSearchParams(address.replace(/^#/, ""));
}

/** What an address says of how to look, whatever stands in it. */
export function parseViewState(address: string, usual: Language): ViewState {
  const parts = parseParts(address);
  const lang = parts.get("lang");
  const spread = (["slight", "wide"] as const).find((each) => each === parts.get("spread")) ?? "file";
  const view = viewNames.find((each) => each === parts.get("view"));
  return {
    lang: lang === "zh" || lang === "en" ? lang : usual,
    view: view ?? "swimlane",
    step: parts.get("step") ?? undefined,
    spread,
  };
}

export function parseWayIds(address: string): WayIds {
  const parts = parseParts(address);
  return {
    process: parts.get("process") ?? undefined,
    item: parts.get("item") ?? undefined,
    variant: parts.get("variant") ?? undefined,
  };
}

/** The packed text of a catalog that an address brings with it. */
export function findPackedText(address: string): string | undefined {
  return parseParts(address).get("text") ?? undefined;
}

/** The choice that an address says; what does not fit the process is left out. */
export function parseStudioChoice(address: string, process: Process): StudioChoice {
  const parts = parseParts(address);
  const usual = createFileChoice(process);
  const measures = sortMeasures(process, new Set((parts.get("measures") ?? "").split(",")));
  const changes = parts.getAll("set").flatMap((each) => parseHandChange(parseJsonOrNull(each), process, measures));
  const dropped = new Set(parts.getAll("without"));
  const named = parts.getAll("scenario").flatMap((each) => parseScenario(each, process));
  const kept = process.scenarios.filter(({ id }) => !dropped.has(id) && named.every((each) => each.id !== id));
  const choice = {
    measures,
    changes: changes.filter((change, at) => changes.findIndex((each) => getSubject(each) === getSubject(change)) === at),
    effort: parseAmount(parts.get("effort")) ?? usual.effort,
    guard: findGuard(parts.get("guard")) ?? usual.guard,
    route: parts.get("route") === "longest" ? "longest" : usual.route,
    start: findKnownDay(parts.get("start")),
    goal: parseGoal(parts, usual.goal),
    scenarios: [...kept, ...named.filter(({ id }, at) => named.findIndex((each) => each.id === id) === at)],
    baseScenario: parts.get("base") ?? undefined,
  };
  return recordBaseScenario(choice, process);
}

function parseGoal(parts: URLSearchParams, usual: StudioGoal): StudioGoal {
  const [target, budget] = [parseAmount(parts.get("target")), parseAmount(parts.get("budget"))];
  const powers = (parts.get("powers") ?? "").split(",").flatMap((each) => findGuard(each) ?? []);
  return { target, budget: target === undefined ? budget : undefined, powers: powers.length > 0 ? powers : usual.powers };
}

function findGuard(text: unknown): Measure["guard"] | undefined {
  return guardKinds.find((each) => each === text);
}

function parseAmount(value: unknown): number | undefined {
  const amount = value === null || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

function findKnownDay(text: unknown): string | undefined {
  return typeof text === "string" && findDateFault(text) === undefined ? text : undefined;
}

/** A change that the process can take, as it is or with the measures. */
function parseHandChange(value: unknown, process: Process, measures: readonly string[]): readonly Change[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const links = "after" in value && Array.isArray(value.after) ? { after: value.after.map(expandLink) } : {};
  const change = { ...value, ...links } as unknown as Change;
  const isEmpty = !("add" in change) && Object.keys(change).length < 2;
  return !isEmpty && (canApplyChange(process, [], change) || canApplyChange(process, measures, change)) ? [change] : [];
}

/** A predecessor with all that a shorter form of it leaves out. */
function expandLink(written: unknown): unknown {
  return { link: "FS", lag: 0, ...(typeof written === "string" ? { step: written } : (written as object | null)) };
}

function canApplyChange(process: Process, measures: readonly string[], change: Change): boolean {
  try {
    reformProcess(process, { measures, changes: [change] });
    return true;
  } catch (error) {
    if (error instanceof InputError || error instanceof RangeError) return false;
    throw error;
  }
}

function parseScenario(text: string, process: Process): readonly Scenario[] {
  const value = parseJsonOrNull(text) as Readonly<Record<string, unknown>> | null;
  if (typeof value?.id !== "string" || !Array.isArray(value.measures)) return [];
  const known = process.scenarios.find(({ id }) => id === value.id);
  const name = typeof value.name === "string" ? value.name : (known?.name ?? value.id);
  const measures = sortMeasures(process, new Set(value.measures));
  const changes = Array.isArray(value.changes) ? value.changes.flatMap((each) => parseHandChange(each, process, measures)) : [];
  const guards = Array.isArray(value.powers) ? value.powers.flatMap((each) => findGuard(each) ?? []) : [];
  const [target, budget, start] = [parseAmount(value.target ?? ""), parseAmount(value.budget ?? ""), findKnownDay(value.start)];
  return [
    {
      ...(known?.note !== undefined && { note: known.note }),
      id: value.id,
      name,
      measures,
      ...(changes.length > 0 && { changes, effort: parseAmount(value.effort) ?? 0, guard: findGuard(value.guard) ?? "within-powers" }),
      ...(start !== undefined && { start }),
      ...(target !== undefined && { target }),
      ...(budget !== undefined && { budget }),
      ...(guards.length > 0 && { powers: guards }),
    },
  ];
}

function parseJsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
