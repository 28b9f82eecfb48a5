import { type Document, type Item, type Language, type Law, localizeName, type Process, type Text, type Unit } from "../../model/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";
import type { ItemPart } from "./parts/parts.ts";

/** What the sections of an item's page are made from. */
export interface ItemView {
  readonly part: ItemPart;
  readonly item: Item;
  readonly lang: Language;
  /** As the item has it, if it has one. */
  readonly process?: Process | undefined;
  /** That of its process. */
  readonly schedule?: Schedule | undefined;
  /** There is a workbook of the item beside its page. */
  readonly hasWorkbook: boolean;
  readonly units: ReadonlyMap<string, Unit>;
  readonly documents: ReadonlyMap<string, Document>;
  /** By id and by name. */
  readonly laws: ReadonlyMap<string, Law>;
  /** The item as a file, as it goes into an address; where the studio is on the site and the item has a process. */
  readonly packed?: string | undefined;
  /** The root of the site, as a link from this page begins. */
  readonly root: string;
}

type NamedRegister = ReadonlyMap<string, { readonly id: string; readonly name?: Text | undefined }>;

/** The name of what has this id; the id where the catalog does not know it. */
export function getRegisteredName(register: NamedRegister, id: string, lang: Language): string {
  return localizeName(register.get(id) ?? { id }, lang);
}
