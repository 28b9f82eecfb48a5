import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../fixtures/list/", import.meta.url);

/** The files of the small list, by their names in its folder. */
export function smallList(): { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
}
