import { readSheets } from "../../../src/formats/table/read.ts";

/** All that a file of a site says; of a workbook what stands in its cells. */
export function shownText(path: string, content: string | Uint8Array): string {
  return typeof content === "string" ? content : JSON.stringify(readSheets(content, path));
}
