import process from "node:process";
import { defaultLanguage, type Language, languages, type Screen, type TextLook, type TextStyle } from "../../model/index.ts";

/** Where a command prints: results on `print`, messages on `warn`. */
export interface Terminal extends Screen {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Somebody sees messages as they come, and a line may be written anew. */
  readonly isWatched: boolean;
  readonly warnStyle: TextStyle;
}

const lookCodes: Readonly<Record<TextLook, readonly [open: number, close: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
};

/** Lines are this long where nobody looks: the same bytes in a pipe everywhere. */
const plainWidth = 80;

export function createSystemTerminal(lang: Language): Terminal {
  const { stdout, stderr } = process;
  return {
    lang,
    width: stdout.isTTY ? Math.max(40, Math.min(stdout.columns ?? plainWidth, 160)) : plainWidth,
    print: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(text),
    isWatched: stderr.isTTY === true,
    style: createStyle(canShowColour(stdout)),
    warnStyle: createStyle(canShowColour(stderr)),
  };
}

function canShowColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && stream.hasColors();
}

/** How a text is made to stand out. */
export function createStyle(colour: boolean): TextStyle {
  if (!colour) return (text) => text;
  return (text, ...looks) => looks.reduce((styled, look) => `\u001b[${lookCodes[look][0]}m${styled}\u001b[${lookCodes[look][1]}m`, text);
}

/**
 * The language of messages: `--lang`, else LEADPATH_LANG, else English. The host's locale is not asked, so that two
 * machines give the same bytes.
 */
export function resolveLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.indexOf("--lang");
  const given = at >= 0 ? argv[at + 1] : argv.find((each) => each.startsWith("--lang="))?.slice("--lang=".length);
  return languages.find((lang) => lang === given) ?? languages.find((lang) => lang === env.LEADPATH_LANG) ?? defaultLanguage;
}
