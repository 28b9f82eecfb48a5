import type { Bilingual, Language } from "./text.ts";

/** What a text is laid out for: a language, the columns of a line, and how words are set off. */
export interface Screen {
  readonly lang: Language;
  /** Columns of a line. */
  readonly width: number;
  readonly style: TextStyle;
}

/** Wraps text in colour where it is shown. */
export type TextStyle = (text: string, ...looks: readonly TextLook[]) => string;
export type TextLook = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** A sentence in the language of the screen. */
export function say(screen: Pick<Screen, "lang">, words: Bilingual): string {
  return words[screen.lang];
}
