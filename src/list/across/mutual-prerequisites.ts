import type { Catalog } from "../../model/index.ts";
import { requireCatalog } from "../../model/index.ts";
import { findShortestCycle } from "../../process/graph/index.ts";
import { listPrerequisites, type Prerequisite } from "./prerequisites.ts";
import { listStrongComponents } from "./strong-components.ts";
import { collectUnreachableItems } from "./unreachable-items.ts";

/** One step round a cycle: an item needs a document that the next one gives. */
export interface MutualStep {
  readonly prerequisite: Prerequisite;
  readonly giver: Prerequisite["givers"][number];
}

/** Items that require each other (互为前置), with a shortest cycle among them. */
export interface MutualPrerequisite {
  readonly cycle: readonly MutualStep[];
  /** How many items hang together so that each requires each, those of the cycle among them. */
  readonly size: number;
}

/**
 * Every knot of items that require each other so that none can be had, in the order of the list: a shortest cycle of
 * each. Where a document can also be had from an item outside, there is no knot.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { listMutualPrerequisites } from "leadpath/list";
 * const items = `[{code: A, type: licence, materials: [plan], results: [permit]},
 *   {code: B, type: licence, materials: [permit], results: [plan]}]`;
 * const { catalog } = readCatalog(`{leadpath: 1, documents: [{id: plan}, {id: permit}], items: ${items}}`);
 * const [knot] = listMutualPrerequisites(catalog);
 * knot?.cycle.map(({ prerequisite }) => prerequisite.item); // → [ "A", "B" ]
 * ```
 */
export function listMutualPrerequisites(
  catalog: Catalog,
  prerequisites: readonly Prerequisite[] = listPrerequisites(catalog),
): MutualPrerequisite[] {
  requireCatalog(catalog);
  const blocked = collectUnreachableItems(catalog.items, prerequisites);
  const codes = [...blocked.keys()];
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const links = codes.map((code) => indexGiverLinks(blocked.get(code) ?? [], numbers));
  return listStrongComponents(links.map((each) => [...each.keys()])).map((component) => {
    const places = new Map(component.map((number, place) => [number, place]));
    const [from, to]: [number[], number[]] = [[], []];
    for (const [place, number] of component.entries()) {
      for (const target of links[number]?.keys() ?? []) {
        const other = places.get(target);
        if (other === undefined) continue;
        from.push(place);
        to.push(other);
      }
    }
    const round = (findShortestCycle(component.length, from, to) ?? []).map((place) => component[place] as number);
    const cycle = round.map((number, at) => links[number]?.get(round[(at + 1) % round.length] as number) as MutualStep);
    return { cycle, size: component.length };
  });
}

/** By number of the giving item, the first document that an item needs of it. */
function indexGiverLinks(open: readonly Prerequisite[], numbers: ReadonlyMap<string, number>): Map<number, MutualStep> {
  const links = new Map<number, MutualStep>();
  for (const prerequisite of open) {
    for (const giver of prerequisite.givers) {
      const number = numbers.get(giver.item);
      if (number !== undefined && !links.has(number)) links.set(number, { prerequisite, giver });
    }
  }
  return links;
}
