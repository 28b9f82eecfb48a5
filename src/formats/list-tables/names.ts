import { type Text, textsOf } from "../../model/index.ts";
import { short } from "../label.ts";
import { idOf } from "../mspdi/ids.ts";

interface Thing extends Record<string, unknown> {
  id: string;
  name?: Text;
}

/** Units, phases or documents: by id, by name in any language, or by another name; those that no table lists are added at their first use. */
export interface Names {
  readonly things: readonly Thing[];
  /** The id of what is called so. */
  readonly idFor: (text: string) => string;
  /** The same, without adding anything. */
  readonly find: (text: string) => string | undefined;
  readonly add: (thing: Thing) => void;
}

export function newNames(listed: readonly Thing[], onAdded: (name: string) => void): Names {
  const things = [...listed];
  const byText = new Map<string, string>();
  const know = (thing: Thing) => {
    const { id, name, aliases } = thing;
    const texts = [name, ...((aliases as readonly Text[] | undefined) ?? [])].flatMap(textsOf);
    for (const text of texts) if (!byText.has(plain(text))) byText.set(plain(text), id);
  };
  const byId = new Set(things.map(({ id }) => id));
  things.forEach(know);
  const find = (text: string) => (byId.has(text) ? text : byText.get(plain(text)));
  const add = (thing: Thing) => {
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
      const id = freeId(idOf(text).slice(0, 60), byId);
      add({ id, ...(id !== text && { name: text }) });
      byText.set(plain(text), id);
      onAdded(short(text));
      return id;
    },
  };
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "").toLowerCase();
}

/** An id that is not taken yet. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted === "" ? "x" : wanted;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
