import { localizeName, type Scenario } from "../../../model/index.ts";

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

/** A set of measures under a name, with an id that a file may hold and none of the scenarios has. */
export function createScenario(name: string, measures: readonly string[], scenarios: readonly Scenario[]): NewScenario {
  const plain = toScenarioId(name);
  const other = findScenarioById(plain, scenarios);
  let id = plain;
  for (let number = 2; findScenarioById(id, scenarios); number++) id = `${plain}-${number}`;
  return { scenario: { id, name, measures: [...measures] }, other };
}

/** The scenarios with this one in the place of the one that has its id, or after them. */
export function putScenario(scenarios: readonly Scenario[], scenario: Scenario): readonly Scenario[] {
  const isNew = scenarios.every(({ id }) => id !== scenario.id);
  return isNew ? [...scenarios, scenario] : scenarios.map((each) => (each.id === scenario.id ? scenario : each));
}

export function isSameMeasureSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === other.length && other.every((each) => set.has(each));
}

function findScenarioById(id: string, scenarios: readonly Scenario[]): Scenario | undefined {
  return scenarios.find((each) => each.id.toLowerCase() === id.toLowerCase());
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
