import { listTexts, type Text } from "../../../model/index.ts";
import { shortenText } from "../../text/label.ts";
import { toCatalogId } from "../../text/plan-ids.ts";

interface NamedThing extends Record<string, unknown> {
  id: string;
  name?: Text | undefined;
}

/**
 * Units, phases or documents: by id, by name in any language, or by another name; those that no table lists are added
 * at their first use.
 */
export interface NameRegister {
  readonly things: readonly NamedThing[];
  /** The id of what is called so. */
  readonly idFor: (text: string) => string;
  /** The same, without adding anything. */
  readonly find: (text: string) => string | undefined;
  readonly add: (thing: NamedThing) => void;
}

export function createNameRegister(listed: readonly NamedThing[], onAdded: (name: string) => void): NameRegister {
  const things = [...listed];
  const byText = new Map<string, string>();
  const know = (thing: NamedThing) => {
    const { id, name, aliases } = thing;
    const texts = [name, ...((aliases as readonly Text[] | undefined) ?? [])].flatMap(listTexts);
    for (const text of texts) if (!byText.has(normalizeName(text))) byText.set(normalizeName(text), id);
  };
  const byId = new TakenIds(things.map(({ id }) => id));
  things.forEach(know);
  const find = (text: string) => (byId.has(text) ? text : byText.get(normalizeName(text)));
  const add = (thing: NamedThing) => {
    if (byId.has(thing.id)) return;
    things.push(thing);
    byId.add(thing.id);
    know(thing);
  };
  return {
    things,
    find,
    add,
    idFor: (text) => {
      const known = find(text);
      if (known !== undefined) return known;
      const id = byId.findFree(toCatalogId(text).slice(0, 60));
      add({ id, ...(id !== text && { name: text }) });
      byText.set(normalizeName(text), id);
      onAdded(shortenText(text));
      return id;
    },
  };
}

function normalizeName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "").toLowerCase();
}

/** Ids that are taken, and of each the number up to which those with a number behind it are, too. */
export class TakenIds {
  readonly #ids: Set<string>;
  readonly #numbers = new Map<string, number>();

  constructor(ids: Iterable<string>) {
    this.#ids = new Set(ids);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    this.#ids.add(id);
  }

  /** The wanted id, with the least number behind it that makes it one that is not taken yet. */
  findFree(wanted: string): string {
    const base = wanted === "" ? "x" : wanted;
    if (!this.#ids.has(base)) return base;
    let number = this.#numbers.get(base) ?? 2;
    while (this.#ids.has(`${base}-${number}`)) number++;
    this.#numbers.set(base, number);
    return `${base}-${number}`;
  }
}
