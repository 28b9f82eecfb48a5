import { build } from "vite";
import { siteScript } from "../../tools/site.js";

/** The script of published pages, built as for the package. */
export async function builtSiteScript(): Promise<string> {
  const built = await build({ ...siteScript, build: { ...siteScript.build, write: false } });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("The script was not built");
  return output.output[0].code;
}
