import { auditCatalog } from "../../audit/index.ts";
import { hasErrors, type Places, type Problem } from "../../model/index.ts";
import { againstBaseline } from "../baseline-file.ts";
import { CommandFailure, exitCodes } from "../exit.ts";
import { readInput } from "../input.ts";
import { type Register, readRegister } from "../list/comments-file.ts";
import { problemText } from "../problems.ts";
import type { Terminal } from "../terminal.ts";
import { type FitList, fitForPublishing } from "./held-back.ts";

/**
 * Reads and audits a list and its register of comments, and leaves out what is not fit to be published.
 * @throws CommandFailure when there are errors that belong to no item, after telling them
 */
export async function fitList(
  files: readonly string[],
  baseline: string | undefined,
  terminal: Terminal,
): Promise<FitList & { readonly register: Register | undefined }> {
  const { catalog, problems, places, sources } = await readInput(files);
  const judged = async (at?: Places) => {
    const audited = auditCatalog(catalog, { places: at, found: problems, least: "error" });
    const { fresh } = baseline === undefined ? { fresh: audited } : await againstBaseline(baseline, audited, catalog);
    return fitForPublishing(catalog, [...problems, ...fresh]);
  };
  // To find the places of all errors takes longer than to find the errors: they are asked for only where errors are told.
  const withoutPlaces = await judged();
  const fit = hasErrors(withoutPlaces.general) ? await judged(places) : withoutPlaces;
  const register = await readRegister(files);
  const fatal: readonly Problem[] = [...fit.general, ...(register?.problems ?? [])];
  if (hasErrors(fatal)) {
    terminal.warn(problemText(fatal, sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  }
  return { ...fit, register };
}
