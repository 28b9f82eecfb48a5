import { type Theme, themes, validateTheme } from "../../../picture/draw/index.ts";
import { createUsageFailure, getFileEnding, readBytes } from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

/**
 * The theme of a name, or the one in a JSON file: the colours that it names, the others as in `paper`, or as in the
 * theme that its `base` names.
 * @throws CommandFailure when there is no such theme, or what the file says is none
 */
export async function resolveTheme(name = "paper"): Promise<Theme> {
  if (Object.hasOwn(themes, name)) return themes[name as keyof typeof themes];
  if (getFileEnding(name) !== ".json") throw createUsageFailure(cliWords.badTheme(name, Object.keys(themes)));
  const content = await readThemeFile(name);
  const { base = "paper", ...own } = content;
  if (typeof base !== "string" || !Object.hasOwn(themes, base))
    throw createUsageFailure(cliWords.badTheme(String(base), Object.keys(themes)));
  const unknown = Object.keys(own).find((key) => !Object.hasOwn(themes.auto, key) && key !== "monochrome");
  if (unknown !== undefined) throw createUsageFailure(cliWords.noThemeKey(name, unknown, Object.keys(themes.paper)));
  try {
    const { dark, ...theme } = { ...(themes[base as keyof typeof themes] as Theme), ...own } as Theme;
    return validateTheme({ ...theme, ...(dark !== undefined && { dark: { ...themes.night, ...dark } }) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw createUsageFailure(cliWords.noTheme(name, error.message));
  }
}

async function readThemeFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  const read = await readBytes(file);
  if ("reason" in read) throw createUsageFailure({ zh: `${file}：${read.reason.zh}`, en: `${file}: ${read.reason.en}` });
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    if (content !== null && typeof content === "object" && !Array.isArray(content)) return content as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw createUsageFailure(cliWords.noTheme(file, error.message));
  }
  throw createUsageFailure(cliWords.noTheme(file, ""));
}
