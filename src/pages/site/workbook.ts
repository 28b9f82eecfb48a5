import { writeXlsx } from "../../formats/index.ts";
import { type Catalog, InputError, type Language } from "../../model/index.ts";

/** A catalog as a workbook (.xlsx); undefined when a text or a sheet in it is longer than a workbook can hold. */
export function writeItemWorkbook(catalog: Catalog, lang: Language | undefined): Uint8Array | undefined {
  try {
    return writeXlsx(catalog, { lang });
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
