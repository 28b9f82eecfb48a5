import { createKey, type Language, type Limit, type Process, type Text, writePlainJson } from "../../../model/index.ts";
import { computeFingerprint } from "../../../picture/draw/index.ts";
import type { DiagramPart } from "../parts/parts.ts";

/**
 * Gives processes their pictures, one picture for all that look the same. A picture shows the steps and the limits
 * between two of them. Limits of the whole and desks differ from item to item and stand on the page of each.
 */
export interface Diagrams {
  /**
   * Path of the picture of a process under these limits, or of one of its scenarios, from the root and without ending.
   * It tells all that is shown.
   */
  readonly pathOf: (process: Process, limits: readonly Limit[], lang: Language, scenario?: string) => string;
  /** What the picture is made from; undefined when nothing that is seen on it was asked for. */
  readonly at: (path: string) => DiagramPart | undefined;
}

export function createDiagrams({ languages, png }: { readonly languages: readonly Language[]; readonly png: boolean }): Diagrams {
  const paths = new WeakMap<Process, Map<string, string>>();
  const parts = new Map<string, DiagramPart>();
  const registerDiagram = (process: Process, limits: readonly Limit[], lang: Language, scenario: string | undefined) => {
    const content = { process: stripProcess(process, limits, scenario), scenario, lang };
    const path = `diagrams/${computeFingerprint(writePlainJson(content))}`;
    if (!parts.has(path)) parts.set(path, { kind: "diagram", id: path, path, ...content, png });
    return path;
  };
  return {
    pathOf(process, all, wanted, scenario) {
      const lang = pickPictureLanguage(process, wanted, languages);
      const limits = filterStepLimits(all);
      const known = paths.get(process) ?? new Map<string, string>();
      paths.set(process, known);
      const key = createKey(lang, limits, scenario);
      const path = known.get(key) ?? registerDiagram(process, limits, lang, scenario);
      known.set(key, path);
      return path;
    },
    at: (path) => parts.get(path),
  };
}

export function filterStepLimits(limits: readonly Limit[]): readonly Limit[] {
  return limits.filter(({ from, to }) => from !== undefined || to !== undefined);
}

/** A process with no more than what its picture shows. */
export function stripProcess(process: Process, limits: readonly Limit[], scenario?: string): Process {
  const { id, name, steps, units, phases, documents, calendar, illustrative, source } = process;
  return {
    id,
    name,
    limits: [...limits],
    steps,
    measures: scenario === undefined ? [] : process.measures,
    scenarios: scenario === undefined ? [] : process.scenarios,
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    phases,
    documents,
    calendar,
    illustrative,
    source,
  };
}

/**
 * The language of the page where any name has it; else that of the site, so that lists in one language are not drawn
 * twice.
 */
export function pickPictureLanguage({ name, steps, units }: Process, wanted: Language, languages: readonly Language[]): Language {
  const hasLanguage = (text: Text | undefined) => typeof text === "object" && Object.keys(text).some((tag) => tag.split("-")[0] === wanted);
  return hasLanguage(name) || [...steps, ...units].some((each) => hasLanguage(each.name)) ? wanted : (languages[0] ?? wanted);
}
