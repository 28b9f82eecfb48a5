import type { Problem, Screen, Severity } from "../../../model/index.ts";

const githubCommandNames: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Problems as commands of a GitHub workflow, which shows each at its line of the file. */
export function formatGithubCommands(problems: readonly Problem[], { lang }: Pick<Screen, "lang">): string {
  return problems
    .map(({ severity, file, line, column, code, message, remedy }) => {
      const properties = Object.entries({ file, line, col: column, title: code })
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]))
        .join(",");
      return `::${githubCommandNames[severity]} ${properties}::${escapeData(`${message[lang]}\n${remedy[lang]}`)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
