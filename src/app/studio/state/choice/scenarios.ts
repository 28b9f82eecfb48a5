import { localizeName, type Process, type Scenario } from "../../../../model/index.ts";
import type { StudioChoice } from "./choice.ts";

/** The scenario that goes by this name in one of the languages of the page, whatever the case of its letters. */
export function findNamesake(name: string, scenarios: readonly Scenario[]): Scenario | undefined {
  const meant = foldName(name);
  return scenarios.find((each) => (["zh", "en"] as const).some((lang) => foldName(localizeName(each, lang)) === meant));
}

export interface NewScenario {
  readonly scenario: Scenario;
  /** Has the id that the new one would have by its name, so that this has another. */
  readonly other?: Scenario | undefined;
}

/** The choice under a name, with an id that a file may hold and none of the scenarios has. */
export function createScenario(name: string, choice: StudioChoice, scenarios: readonly Scenario[]): NewScenario {
  const plain = toScenarioId(name);
  const other = findScenarioById(plain, scenarios);
  return { scenario: captureScenario({ id: findFreeId(plain, scenarios), name }, choice), other };
}

/** A scenario with all that a choice has of it; its name, its note and what others keep in it stay. */
export function captureScenario(former: Omit<Scenario, "measures">, choice: StudioChoice): Scenario {
  const { measures, changes, effort, guard, start, goal } = choice;
  const { target, budget, powers } = goal;
  const isGoal = target !== undefined || budget !== undefined;
  const draft = changes.length > 0 ? { changes, effort, guard } : { changes: undefined, effort: undefined, guard: undefined };
  const captured = { ...former, measures, ...draft, start, target, budget, powers: isGoal ? powers : undefined };
  return Object.fromEntries(Object.entries(captured).filter(([, value]) => value !== undefined)) as Scenario;
}

/**
 * The choice with all that a scenario says; start and goal stay where it says nothing of them, the route does always.
 */
export function adoptScenario(choice: StudioChoice, { measures }: Pick<Process, "measures">, scenario: Scenario): StudioChoice {
  const { changes = [], effort = 0, guard = "within-powers", start = choice.start, target, budget, powers } = scenario;
  const ids = new Set(scenario.measures);
  const isGoal = target !== undefined || budget !== undefined;
  return {
    ...choice,
    measures: measures.flatMap(({ id }) => (ids.has(id) ? [id] : [])),
    changes,
    effort,
    guard,
    start,
    goal: isGoal ? { target, budget, powers: powers ?? choice.goal.powers } : choice.goal,
    baseScenario: scenario.id,
  };
}

/** Whether a choice is what a scenario says. */
export function isScenarioChosen(choice: StudioChoice, process: Pick<Process, "measures">, scenario: Scenario): boolean {
  const adopted = adoptScenario(choice, process, scenario);
  return formatChoiceKey(adopted) === formatChoiceKey(choice);
}

/** The scenario that a choice is: of several that say the same, the one that was chosen. */
export function findChosenScenario(choice: StudioChoice, process: Pick<Process, "measures">): Scenario | undefined {
  const chosen = choice.scenarios.filter((each) => isScenarioChosen(choice, process, each));
  return chosen.find(({ id }) => id === choice.baseScenario) ?? chosen[0];
}

/** The scenario that was the choice last. */
export function findBaseScenario({ scenarios, baseScenario }: StudioChoice): Scenario | undefined {
  return scenarios.find(({ id }) => id === baseScenario);
}

/** The choice with the scenario that it is, or has come from as long as anything of it is chosen. */
export function recordBaseScenario(choice: StudioChoice, process: Pick<Process, "measures">): StudioChoice {
  const isNothing = choice.measures.length === 0 && choice.changes.length === 0;
  const baseScenario = findChosenScenario(choice, process)?.id ?? (isNothing ? undefined : findBaseScenario(choice)?.id);
  return baseScenario === choice.baseScenario ? choice : { ...choice, baseScenario };
}

/** Two choices with the same key say the same, whatever the order of changes. */
function formatChoiceKey({ measures, changes, effort, guard, start, goal }: StudioChoice): string {
  const sorted = changes.map((each) => JSON.stringify(each)).sort();
  const draft = changes.length > 0 ? [effort, guard] : [];
  return JSON.stringify([measures, sorted, draft, start, goal.target, goal.budget, [...goal.powers].sort()]);
}

/** The scenarios with this one in the place of the one that has its id, or after them. */
export function putScenario(scenarios: readonly Scenario[], scenario: Scenario): readonly Scenario[] {
  const isNew = scenarios.every(({ id }) => id !== scenario.id);
  return isNew ? [...scenarios, scenario] : scenarios.map((each) => (each.id === scenario.id ? scenario : each));
}

/**
 * The scenarios of a changed file with those that were made, replaced and removed here, and which of these have another
 * id now because the file has come to use theirs. One that the file has come to have is that of the file.
 */
export function fitScenarios(
  scenarios: readonly Scenario[],
  process: Process,
  former: readonly Scenario[],
): { readonly scenarios: readonly Scenario[]; readonly moved: readonly NewScenario[] } {
  const removed = new Set(former.flatMap(({ id }) => (scenarios.some((each) => each.id === id) ? [] : [id])));
  const known = new Set(process.measures.map(({ id }) => id));
  let all: readonly Scenario[] = process.scenarios.filter(({ id }) => !removed.has(id));
  const moved: NewScenario[] = [];
  const untouched = new Set(former.map((each) => JSON.stringify(each)));
  for (const each of scenarios.filter((each) => !untouched.has(JSON.stringify(each)))) {
    const own = { ...each, measures: each.measures.filter((id) => known.has(id)) };
    const other = findScenarioById(own.id, all);
    if (other && saysSame(other, own)) continue;
    if (other && former.every(({ id }) => id !== own.id)) {
      const scenario = { ...own, id: findFreeId(own.id, all) };
      moved.push({ scenario, other });
      all = putScenario(all, scenario);
    } else all = putScenario(all, own);
  }
  return { scenarios: all, moved };
}

/** Whether two scenarios are the same but for their names. */
function saysSame(one: Scenario, other: Scenario): boolean {
  const formatKey = ({ id: _, name: __, note: ___, measures, ...rest }: Scenario) =>
    JSON.stringify([[...measures].sort(), Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return formatKey(one) === formatKey(other);
}

function findScenarioById(id: string, scenarios: readonly Scenario[]): Scenario | undefined {
  return scenarios.find((each) => each.id.toLowerCase() === id.toLowerCase());
}

function findFreeId(plain: string, scenarios: readonly Scenario[]): string {
  let id = plain;
  for (let number = 2; findScenarioById(id, scenarios); number++) id = `${plain}-${number}`;
  return id;
}

function foldName(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** UTF-16 code units of an id, so that a number can follow within what an id may have. */
const maxScenarioIdLength = 56;

function toScenarioId(name: string): string {
  const plain = name.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
  let id = "";
  for (const character of plain.replace(/^-+/, "")) {
    if (id.length + character.length > maxScenarioIdLength) break;
    id += character;
  }
  return id.replace(/(?<!-)-+$/, "") || "scenario";
}
