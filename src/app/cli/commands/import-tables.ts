import { join } from "node:path";
import { listFiles, readTables, type TableFile, writeCatalog } from "../../../formats/index.ts";
import { byPlace, type Catalog, hasErrors, type Problem, type RelatedPlace } from "../../../model/index.ts";
import { checkCatalog } from "../../../process/check/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { readBytes, writeWhole } from "../files.ts";
import { printJson } from "../json.ts";
import { filesIn, isFolder } from "../list/find-files.ts";
import { omissionList, omissionText } from "../omissions.ts";
import { problemText } from "../problems.ts";
import { say, type Terminal } from "../terminal.ts";
import { unreadable } from "../text-file.ts";
import { words } from "../words.ts";

interface TablesOptions {
  readonly output?: string;
  readonly json?: true;
}

/** Turns the tables of a list into its files, and tells what they say in another way and what was added. */
export async function importTables(files: readonly string[], { output, json }: TablesOptions, terminal: Terminal): Promise<void> {
  const tables: TableFile[] = [];
  const unread: Problem[] = [];
  for (const file of files) {
    const read = await readBytes(file);
    if ("reason" in read) unread.push(unreadable(file, read));
    else tables.push({ file, bytes: read.bytes });
  }
  if (unread.length > 0) throw told(unread, terminal);
  const { catalog, problems, places, omissions, additions, cellAt } = readTables(tables, { lang: terminal.lang });
  const unsound = checkCatalog(catalog, { places, found: problems }).map((each) => inCell(each, cellAt));
  const all = [...problems, ...unsound].sort(byPlace);
  const failure = told(all, terminal);
  if (hasErrors(all)) throw failure;

  const written = await write(catalog, output, files);
  const counts = {
    items: catalog.items.length,
    processes: catalog.processes.length,
    steps: catalog.processes.reduce((sum, { steps }) => sum + steps.length, 0),
    units: catalog.units.length,
    documents: catalog.documents.length,
  };
  const yaml = output === undefined ? writeCatalog(catalog) : undefined;
  if (json) {
    const content = yaml === undefined ? { files: written } : { yaml };
    return printJson(
      { ...counts, notCarried: omissionList(omissions, terminal.lang), added: omissionList(additions, terminal.lang), ...content },
      terminal,
    );
  }
  if (yaml !== undefined) terminal.print(yaml);
  else terminal.warn(`${say(terminal, words.wroteList(output ?? "", written.length))}\n`);
  terminal.warn(`${say(terminal, words.importedList(counts))}\n`);
  terminal.warn(omissionText(omissions, terminal));
  terminal.warn(omissionText(additions, terminal, words.addedByImport));
}

/** Into one file where the name ends as one, else into a folder; its names. */
async function write(catalog: Catalog, output: string | undefined, inputs: readonly string[]): Promise<readonly string[]> {
  if (output === undefined) return [];
  if (/\.ya?ml$/i.test(output)) {
    await writeWhole(new Map([[output, writeCatalog(catalog)]]), inputs);
    return [output];
  }
  const files = new Map([...listFiles(catalog)].map(([path, text]) => [join(output, path), text]));
  const [other] = ((await isFolder(output)) ? await filesIn(output) : []).filter((path) => !files.has(path));
  if (other !== undefined) throw wrongUsage(words.otherList(other));
  await writeWhole(files, inputs);
  return [...files.keys()];
}

/** What the check finds, with the cell that the message begins with. */
function inCell(each: Problem, cellAt: (path: Problem["path"]) => string | undefined): Problem {
  const named = <T extends Pick<RelatedPlace, "message" | "path">>(thing: T): T => {
    const cell = cellAt(thing.path);
    return cell === undefined ? thing : { ...thing, message: { zh: `${cell}：${thing.message.zh}`, en: `${cell}: ${thing.message.en}` } };
  };
  return { ...named(each), ...(each.related && { related: each.related.map(named) }) };
}

/** Tells problems, if there are any. */
function told(problems: readonly Problem[], terminal: Terminal): CommandFailure {
  if (problems.length > 0) terminal.warn(problemText(problems, new Map(), terminal, terminal.warnStyle));
  return new CommandFailure(exitCodes.inputErrors);
}
