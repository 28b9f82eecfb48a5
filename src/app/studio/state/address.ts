import { findDateFault, InputError, type Language, type Process, type Scenario, type StepChange } from "../../../model/index.ts";
import { reformProcess } from "../../../process/reform/index.ts";
import { type ViewName, viewNames } from "../work/questions.ts";
import { type StudioChoice, sortMeasures } from "./choice.ts";

/** What is looked at, beside the choice itself: undo leaves it alone. */
export interface ViewState {
  readonly lang: Language;
  readonly view: ViewName;
  readonly process?: string | undefined;
  /** Code of the item as which the process is seen. */
  readonly item?: string | undefined;
  /** Id of the variant of this item. */
  readonly variant?: string | undefined;
  readonly step?: string | undefined;
  readonly target?: number | undefined;
  readonly budget?: number | undefined;
  /** The day on which the case begins, as in 2026-03-02. */
  readonly start?: string | undefined;
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

/** The whole state as the part of an address behind `#`. What is as in the file is not written. */
export function formatAddress(wanted: StudioChoice, looking: ViewState, process: Process | undefined, text?: string): string {
  const parts = new URLSearchParams();
  const set = (key: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") parts.set(key, String(value));
  };
  set("process", looking.process);
  set("item", looking.item);
  set("variant", looking.variant);
  set("measures", wanted.measures.join(","));
  for (const change of wanted.changes) parts.append("set", JSON.stringify(change));
  for (const scenario of wanted.scenarios) if (!process?.scenarios.includes(scenario)) parts.append("scenario", JSON.stringify(scenario));
  const kept = new Set(wanted.scenarios.map(({ id }) => id));
  for (const { id } of process?.scenarios ?? []) if (!kept.has(id)) parts.append("without", id);
  set("route", wanted.route === "longest" ? "longest" : undefined);
  set("view", looking.view === "swimlane" ? undefined : looking.view);
  set("step", looking.step);
  set("target", looking.target);
  set("budget", looking.budget);
  set("start", looking.start);
  set("spread", looking.spread === "file" ? undefined : looking.spread);
  set("lang", looking.lang);
  set("text", text);
  return parts.toString();
}

/** What an address says of how to look, whatever stands in it. */
export function parseViewState(address: string, usual: Language): ViewState {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const parseNumber = (key: string) => {
    const value = Number(parts.get(key) ?? Number.NaN);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const lang = parts.get("lang");
  const spread = (["slight", "wide"] as const).find((each) => each === parts.get("spread")) ?? "file";
  const view = viewNames.find((each) => each === parts.get("view"));
  return {
    lang: lang === "zh" || lang === "en" ? lang : usual,
    view: view ?? "swimlane",
    process: parts.get("process") ?? undefined,
    item: parts.get("item") ?? undefined,
    variant: parts.get("variant") ?? undefined,
    step: parts.get("step") ?? undefined,
    target: parseNumber("target"),
    budget: parseNumber("budget"),
    start: parseAddressDay(parts.get("start")),
    spread,
  };
}

function parseAddressDay(text: string | null): string | undefined {
  return text !== null && findDateFault(text) === undefined ? text : undefined;
}

/** The packed text of a catalog that an address brings with it. */
export function findPackedText(address: string): string | undefined {
  return new URLSearchParams(address.replace(/^#/, "")).get("text") ?? undefined;
}

/** The choice that an address says; what does not fit the process is left out. */
export function parseStudioChoice(address: string, process: Process): StudioChoice {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const asked = new Set((parts.get("measures") ?? "").split(","));
  const measures = sortMeasures(process, asked);
  const changes = parts.getAll("set").flatMap((each) => parseStepChange(each, process, measures));
  const dropped = new Set(parts.getAll("without"));
  const named = parts.getAll("scenario").flatMap((each) => parseScenario(each, process));
  const kept = process.scenarios.filter(({ id }) => !dropped.has(id) && named.every((each) => each.id !== id));
  return {
    measures,
    changes: changes.filter(({ step }, at) => changes.findIndex((each) => each.step === step) === at),
    route: parts.get("route") === "longest" ? "longest" : "main",
    scenarios: [...kept, ...named.filter(({ id }, at) => named.findIndex((each) => each.id === id) === at)],
  };
}

/** A change of days, clock or predecessors that the process can take, as it is or with the measures. */
function parseStepChange(text: string, process: Process, measures: readonly string[]): readonly StepChange[] {
  const { step, days, clock, after } = (parseJsonOrNull(text) ?? {}) as Readonly<Record<string, unknown>>;
  const links = Array.isArray(after) ? after.map(expandLink) : after;
  const values = Object.entries({ step, days, clock, after: links }).filter(([, value]) => value !== undefined);
  const change = Object.fromEntries(values) as unknown as StepChange;
  return values.length > 1 && (canApplyChange(process, [], change) || canApplyChange(process, measures, change)) ? [change] : [];
}

/** A predecessor with all that a shorter form of it leaves out. */
function expandLink(written: unknown): unknown {
  return { link: "FS", lag: 0, ...(typeof written === "string" ? { step: written } : (written as object | null)) };
}

function canApplyChange(process: Process, measures: readonly string[], change: StepChange): boolean {
  try {
    reformProcess(process, { measures, changes: [change] });
    return true;
  } catch (error) {
    if (error instanceof InputError || error instanceof RangeError) return false;
    throw error;
  }
}

function parseScenario(text: string, process: Process): readonly Scenario[] {
  const value = parseJsonOrNull(text) as Partial<Scenario> | null;
  if (typeof value?.id !== "string" || !Array.isArray(value.measures)) return [];
  const known = process.scenarios.find(({ id }) => id === value.id);
  const name = typeof value.name === "string" ? value.name : (known?.name ?? value.id);
  return [{ ...known, id: value.id, name, measures: sortMeasures(process, new Set(value.measures)) }];
}

function parseJsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
