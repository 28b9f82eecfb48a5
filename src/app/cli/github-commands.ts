import type { Problem, Severity } from "../../model/index.ts";
import type { Terminal } from "./terminal.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Problems as commands of a GitHub workflow, which shows each at its line of the file. */
export function githubCommands(problems: readonly Problem[], { lang }: Pick<Terminal, "lang">): string {
  return problems
    .map(({ severity, file, line, column, code, message, remedy }) => {
      const properties = Object.entries({ file, line, col: column, title: code })
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(String(value))}`]))
        .join(",");
      return `::${commands[severity]} ${properties}::${data(`${message[lang]}\n${remedy[lang]}`)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
