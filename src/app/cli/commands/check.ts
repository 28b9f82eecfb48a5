import { auditCatalog, checkComments, type SinceBaseline, supervisionOf } from "../../../list/index.ts";
import { byPlace, hasErrors, type Problem } from "../../../model/index.ts";
import { auditWords } from "../audit-words.ts";
import { againstBaseline, writeBaseline } from "../baseline-file.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { githubCommands } from "../github-commands.ts";
import { type Input, namesOf, readInput } from "../input.ts";
import { printJson } from "../json.ts";
import { readRegister } from "../list/comments-file.ts";
import { placePrinted } from "../place-printed.ts";
import { plain } from "../plain.ts";
import { problemText, ruleCounts } from "../problems.ts";
import { supervisionTable, supervisionText } from "../supervision-text.ts";
import { refuseOtherTables, writeTable } from "../table-file.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface CheckOptions {
  readonly json?: true;
  readonly format?: "text" | "json" | "github";
  readonly by?: "unit";
  readonly output?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Prints every problem of the files, and of a list of items what its rules find; only errors that no baseline accepts are a failure. */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  const { by, output, baseline } = options;
  if (options.json && options.format !== undefined) throw wrongUsage(auditWords.oneFormat);
  if (output !== undefined && by === undefined) throw wrongUsage(auditWords.needsUnit);
  if (options.updateBaseline && baseline === undefined) throw wrongUsage(auditWords.needsBaseline);
  if (output !== undefined) refuseOtherTables(output);
  const input = await readInput(files);
  const { catalog, places, fileOf } = input;
  const register = await readRegister(files);
  // Of a long list it takes longer to find all places than all problems, and only a few are printed as text.
  const printsFew = fileOf !== undefined && baseline === undefined && !options.json && options.format === undefined;
  const found = [
    ...input.problems,
    ...auditCatalog(catalog, { places: printsFew ? undefined : places, found: input.problems }),
    ...(register ? [...register.problems, ...checkComments(register.comments, catalog)] : []),
  ];
  const problems = printsFew ? placePrinted(found, { places, fileOf }) : found.sort(byPlace);
  if (baseline !== undefined && options.updateBaseline) {
    await writeBaseline(baseline, problems, catalog, files);
    terminal.warn(`${plain(say(terminal, auditWords.accepted(problems.length, baseline)))}\n`);
    return;
  }
  const since: SinceBaseline =
    baseline === undefined ? { fresh: problems, known: 0, vanished: [] } : await againstBaseline(baseline, problems, catalog);
  const supervision = by === undefined ? undefined : supervisionOf(catalog, since.fresh);
  if (options.json || options.format === "json") {
    const list = since.fresh.map((each) => problemDocument(each, terminal));
    printJson(
      { problems: list, ...(baseline !== undefined && { known: since.known, vanished: since.vanished }), ...supervision },
      terminal,
    );
  } else if (options.format === "github") terminal.print(githubCommands(since.fresh, terminal));
  else if (supervision) terminal.print(supervisionText(supervisionTable(supervision, catalog, terminal), terminal));
  else terminal.print(since.fresh.length > 0 ? foundText(since.fresh, input, terminal) : `${say(terminal, soundWords(files, input))}\n`);
  if (supervision && output !== undefined) {
    await writeTable(output, supervisionTable(supervision, catalog, terminal), files);
    terminal.warn(`${plain(say(terminal, words.wrote(output)))}\n`);
  }
  if (baseline !== undefined && !options.json && options.format !== "json") tellBaseline(since, baseline, terminal);
  if (hasErrors(since.fresh)) throw new CommandFailure(exitCodes.inputErrors);
}

function foundText(problems: readonly Problem[], { catalog, sources }: Input, terminal: Terminal): string {
  const counts = catalog.items.length === 0 ? "" : ruleCounts(problems, terminal);
  const text = problemText(problems, sources, terminal, terminal.style);
  return counts === "" ? text : `${text}\n${counts}\n`;
}

function soundWords(files: readonly string[], { catalog: { items, processes } }: Input) {
  const count = (list: "steps" | "measures") => processes.reduce((sum, process) => sum + process[list].length, 0);
  if (items.length > 0) return auditWords.noProblems(namesOf(files), items.length, processes.length);
  return words.noProblems(namesOf(files), processes.length, count("steps"), count("measures"));
}

/** The most vanished findings that are named. */
const mostVanished = 12;

function tellBaseline({ known, vanished }: SinceBaseline, file: string, terminal: Terminal): void {
  const count = vanished.reduce((sum, each) => sum + each.count, 0);
  const lines = [
    ...(known > 0 ? [say(terminal, auditWords.known(known, file))] : []),
    ...(count > 0 ? [say(terminal, auditWords.vanished(count, file))] : []),
    ...vanished.slice(0, mostVanished).map(({ code, at }) => `  ${code}  ${at}`),
    ...(vanished.length > mostVanished ? [say(terminal, words.moreProblems(vanished.length - mostVanished))] : []),
  ];
  for (const line of lines) terminal.warn(`${plain(line)}\n`);
}

function problemDocument({ code, severity, file, line, column, message, remedy, related, items }: Problem, { lang }: Terminal) {
  return {
    code,
    severity,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    message: message[lang],
    remedy: remedy[lang],
    related: (related ?? []).map((other) => ({
      file: other.file ?? null,
      line: other.line ?? null,
      column: other.column ?? null,
      message: other.message[lang],
    })),
    ...(items && { items }),
  };
}
