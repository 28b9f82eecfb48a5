import { type Catalog, hasErrors } from "../../model/index.ts";
import { formatProblems } from "../../pages/report/index.ts";
import { CommandFailure, exitCodes, type Terminal } from "../host/index.ts";
import { checkLoadedList, type ReadTextFile, readList } from "../store/index.ts";

/**
 * One version of a list, to be compared with another, whatever is wrong with some of it.
 * @throws CommandFailure when nothing can be read
 */
export async function readVersion(folder: string, terminal: Terminal, readText?: ReadTextFile): Promise<Catalog> {
  const { catalog, problems, sources } = checkLoadedList(await readList([folder], readText));
  if (catalog.items.length > 0 || catalog.processes.length > 0 || !hasErrors(problems)) return catalog;
  terminal.warn(formatProblems(problems, sources, terminal, terminal.warnStyle));
  throw new CommandFailure(exitCodes.inputErrors);
}
