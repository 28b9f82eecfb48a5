import { hasErrors } from "../../model/index.ts";
import { CommandFailure, exitCodes } from "../exit.ts";
import { namesOf, readInput } from "../input.ts";
import { printJson } from "../json.ts";
import { problemText } from "../problems.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

/** Prints every problem of the files; warnings alone are no failure. */
export async function check(files: readonly string[], options: { readonly json?: true }, terminal: Terminal): Promise<void> {
  const { catalog, problems, sources } = await readInput(files);
  const { lang } = terminal;
  if (options.json) {
    const listed = problems.map(({ code, severity, file, line, column, message, remedy, related }) => ({
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
    }));
    printJson({ problems: listed }, terminal);
  } else if (problems.length > 0) {
    terminal.print(problemText(problems, sources, terminal, terminal.style));
  } else {
    const { processes } = catalog;
    const count = (list: "steps" | "measures") => processes.reduce((sum, process) => sum + process[list].length, 0);
    terminal.print(`${say(terminal, words.noProblems(namesOf(files), processes.length, count("steps"), count("measures")))}\n`);
  }
  if (hasErrors(problems)) throw new CommandFailure(exitCodes.inputErrors);
}
