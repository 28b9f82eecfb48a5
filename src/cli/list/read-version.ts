import { type Catalog, hasErrors } from "../../model/index.ts";
import { CommandFailure, exitCodes } from "../exit.ts";
import { readInput } from "../input.ts";
import { problemText } from "../problems.ts";
import type { Terminal } from "../terminal.ts";

/**
 * One version of a list, to be compared with another, whatever is wrong with some of it.
 * @throws CommandFailure when nothing can be read
 */
export async function readVersion(folder: string, terminal: Terminal): Promise<Catalog> {
  const { catalog, problems, sources } = await readInput([folder]);
  if (catalog.items.length > 0 || catalog.processes.length > 0 || !hasErrors(problems)) return catalog;
  terminal.warn(problemText(problems, sources, terminal, terminal.warnStyle));
  throw new CommandFailure(exitCodes.inputErrors);
}
