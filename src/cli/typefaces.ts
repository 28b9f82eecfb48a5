import { readFile } from "node:fs/promises";
import type { Typefaces } from "../export/index.ts";

/** The fonts that come with leadpath, so that a picture is the same on a machine without Chinese. `npm run build` makes them. */
export async function loadTypefaces(): Promise<Typefaces> {
  const { readTypeface } = await import("../export/index.ts");
  const [regular, bold] = await Promise.all(
    ["regular", "bold"].map(async (name) => readTypeface([await readFile(new URL(`../../dist/fonts/${name}.woff`, import.meta.url))])),
  );
  return { regular, bold } as Typefaces;
}
