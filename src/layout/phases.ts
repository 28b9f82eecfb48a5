import { type Language, nameOf } from "../model/index.ts";
import type { Chart } from "./chart.ts";
import { flowOrder } from "./flow-order.ts";
import { bandsOf, type Title } from "./strips.ts";

/** The phases of a chart that have a step, and the phase of every step. */
export interface Phases {
  readonly titles: readonly Title[];
  /** Phase id by step id. A step without a phase stands with its neighbours. */
  readonly of: ReadonlyMap<string, string>;
  /** The name of the page of a phase by its id: fit for a file name, and unlike the others also where case is ignored. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The name of the page that shows all phases. */
export const overviewPage = "overview";

export function phasesOf({ nodes, connections, process }: Chart, lang: Language): Phases {
  const ids = nodes.map(({ step }) => step.id);
  const { titles, of } = bandsOf(nodes, connections, flowOrder(ids, connections), process, lang);
  return {
    titles: titles.map(({ id, name }) => ({ id, name: name === "" ? nameOf(process, lang) : name })),
    of: new Map(ids.map((id, index) => [id, titles[of[index] as number]?.id ?? ""])),
    pages: pageNames(titles.map(({ id }) => id)),
  };
}

/** Windows keeps these names for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** A file name holds 255 bytes, and a character takes up to four. */
const longest = 48;

function pageNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([overviewPage]);
  return new Map(
    ids.map((id) => {
      const safe = [...id.normalize("NFC").replace(/[^\p{L}\p{N}_-]/gu, "_")].slice(0, longest).join("");
      const base = safe === "" ? "steps" : reserved.test(safe) ? `${safe}_` : safe;
      let name = base;
      for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}-${count}`;
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}
