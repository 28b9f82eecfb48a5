import { extname } from "node:path";
import { type Theme, themes, validTheme } from "../../picture/draw/index.ts";
import { wrongUsage } from "./exit.ts";
import { readBytes } from "./files.ts";
import { words } from "./words.ts";

/**
 * The theme of a name, or the one in a JSON file: the colours that it names, the others as in `paper`, or as in the theme that its
 * `base` names.
 * @throws CommandFailure when there is no such theme, or what the file says is none
 */
export async function themeNamed(name = "paper"): Promise<Theme> {
  if (Object.hasOwn(themes, name)) return themes[name as keyof typeof themes];
  if (extname(name).toLowerCase() !== ".json") throw wrongUsage(words.badTheme(name, Object.keys(themes)));
  const content = await contentOf(name);
  const { base = "paper", ...own } = content;
  if (typeof base !== "string" || !Object.hasOwn(themes, base)) throw wrongUsage(words.badTheme(String(base), Object.keys(themes)));
  const unknown = Object.keys(own).find((key) => !Object.hasOwn(themes.auto, key) && key !== "monochrome");
  if (unknown !== undefined) throw wrongUsage(words.noThemeKey(name, unknown, Object.keys(themes.paper)));
  try {
    const { dark, ...theme } = { ...(themes[base as keyof typeof themes] as Theme), ...own } as Theme;
    return validTheme({ ...theme, ...(dark !== undefined && { dark: { ...themes.night, ...dark } }) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrongUsage(words.noTheme(name, error.message));
  }
}

async function contentOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const read = await readBytes(file);
  if ("reason" in read) throw wrongUsage({ zh: `${file}：${read.reason.zh}`, en: `${file}: ${read.reason.en}` });
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    if (content !== null && typeof content === "object" && !Array.isArray(content)) return content as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw wrongUsage(words.noTheme(file, error.message));
  }
  throw wrongUsage(words.noTheme(file, ""));
}
