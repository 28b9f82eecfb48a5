import type { Typefaces } from "../../../picture/export/index.ts";
import { readPackageFile } from "../../host/index.ts";

/**
 * The fonts that come with leadpath, so that a picture is the same on a machine without Chinese. `npm run build` makes
 * them.
 */
export async function loadTypefaces(): Promise<Typefaces> {
  const { readTypeface } = await import("../../../picture/export/index.ts");
  const [regular, bold] = await Promise.all(
    ["regular", "bold"].map(async (name) => readTypeface([await readPackageFile(`dist/fonts/${name}.woff`)])),
  );
  return { regular, bold } as Typefaces;
}
