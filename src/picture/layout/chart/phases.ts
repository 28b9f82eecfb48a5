import { type Language, localizeName } from "../../../model/index.ts";
import type { Chart } from "./chart.ts";
import { computeFlowOrder } from "./flow-order.ts";
import { buildBands, type StripTitle } from "./strips.ts";

/**
 * The phases of a chart that have a step, and the phase of every step. A phase too long for one page is cut into parts.
 */
export interface ChartPhases {
  readonly titles: readonly StripTitle[];
  /** Phase id by step id. A step without a phase stands with its neighbours. */
  readonly of: ReadonlyMap<string, string>;
  /**
   * The name of the page of a phase by its id: fit for a file name, and unlike the others also where case is ignored.
   */
  readonly pages: ReadonlyMap<string, string>;
}

/** The name of the page that shows all phases. */
export const overviewPage = "overview";

export function collectPhases({ nodes, connections, process }: Chart, lang: Language): ChartPhases {
  const ids = nodes.map(({ step }) => step.id);
  const order = computeFlowOrder(ids, connections);
  const bands = buildBands(nodes, connections, order, process, lang);
  const bandOf = new Map(ids.map((id, index) => [id, bands.of[index]]));
  const parts = bands.titles.flatMap(({ id, name }, band) =>
    splitPhase(
      { id, name: name === "" ? localizeName(process, lang) : name },
      order.filter((step) => bandOf.get(step) === band),
    ),
  );
  return {
    titles: parts.map(({ title }) => title),
    of: new Map(parts.flatMap(({ title, steps }) => steps.map((step) => [step, title.id] as const))),
    pages: createPageNames(parts.map(({ title }) => title.id)),
  };
}

/** More steps than `most` are cut into pages of about `usual`. */
const pageSteps = { usual: 30, most: 40 };

/** A phase as one part, or cut along the flow into parts of about the same number of steps. */
function splitPhase(
  { id, name }: StripTitle,
  steps: readonly string[],
): readonly { readonly title: StripTitle; readonly steps: readonly string[] }[] {
  if (steps.length <= pageSteps.most) return [{ title: { id, name }, steps }];
  const count = Math.ceil(steps.length / pageSteps.usual);
  const getBorder = (part: number) => Math.round((part * steps.length) / count);
  return Array.from({ length: count }, (_, part) => ({
    title: { id: `${id}/${part + 1}`, name: `${name} (${part + 1}/${count})` },
    steps: steps.slice(getBorder(part), getBorder(part + 1)),
  }));
}

/** Windows keeps these names for devices. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** A file name holds 255 bytes, and a character takes up to four. */
const longestPageName = 48;

function createPageNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([overviewPage]);
  return new Map(
    ids.map((id) => {
      const part = id.startsWith("/") ? `steps${id}` : id;
      const safe = [
        ...part
          .normalize("NFC")
          .replaceAll("/", "-")
          .replace(/[^\p{L}\p{N}_-]/gu, "_"),
      ]
        .slice(0, longestPageName)
        .join("");
      const base = safe === "" ? "steps" : reservedNames.test(safe) ? `${safe}_` : safe;
      let name = base;
      for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}-${count}`;
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}
