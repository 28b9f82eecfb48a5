import { type Catalog, InputError, type Item, type Process, type Variant } from "../../../model/index.ts";
import { buildItemProcess } from "../../../process/reform/index.ts";

/**
 * A process by itself, or as an item and perhaps one of its variants have it: with their names, limits and desks, and
 * with what differs.
 */
export interface ProcessWay {
  readonly process: Process;
  readonly item?: Item | undefined;
  readonly variant?: Variant | undefined;
}

/** Which of the ways is meant: ids, and the code of an item. */
export interface WayIds {
  readonly process?: string | undefined;
  readonly item?: string | undefined;
  readonly variant?: string | undefined;
}

/** All processes in the first of their ways, and the ways of the one with an id, the same each time. */
export interface ProcessWays {
  readonly processes: readonly Process[];
  readonly waysOf: (process: string) => readonly ProcessWay[];
}

/**
 * A process that a single item has is first of all as the item has it. What variants make of it is worked out when it
 * is asked for.
 */
export function createProcessWays({ items, processes }: Catalog): ProcessWays {
  const owners = new Map<string, Item[]>(processes.map(({ id }) => [id, []]));
  for (const item of items) if (item.process !== undefined) owners.get(item.process)?.push(item);
  const known = new Map<string, readonly ProcessWay[]>();
  const createFirstWay = (process: Process): ProcessWay => {
    const [item, another] = owners.get(process.id) ?? [];
    return item && !another ? { process: buildItemProcess(process, item), item } : { process };
  };
  const firsts = new Map(processes.map((process) => [process.id, createFirstWay(process)]));
  const listWays = (process: Process): readonly ProcessWay[] => {
    const own = firsts.get(process.id) ?? { process };
    const listItemWays = (item: Item): readonly ProcessWay[] => [
      ...(item === own.item ? [] : [{ process: buildItemProcess(process, item), item }]),
      ...listVariantWays(process, item),
    ];
    return [own, ...(owners.get(process.id) ?? []).flatMap(listItemWays)];
  };
  return {
    processes: processes.map((process) => firsts.get(process.id)?.process ?? process),
    waysOf: (id) => {
      const process = processes.find((each) => each.id === id);
      const ways = known.get(id) ?? (process ? listWays(process) : []);
      known.set(id, ways);
      return ways;
    },
  };
}

/** Those of the variants in which anything of the process differs. */
function listVariantWays(process: Process, item: Item): ProcessWay[] {
  const others = (item.variants ?? []).filter(({ changes, limits }) => changes.length > 0 || limits !== undefined);
  return others.flatMap((variant) => {
    try {
      return [{ process: buildItemProcess(process, item, variant), item, variant }];
    } catch (error) {
      // Changes that cannot be made are a finding of the audit; the others remain.
      if (error instanceof InputError) return [];
      throw error;
    }
  });
}
