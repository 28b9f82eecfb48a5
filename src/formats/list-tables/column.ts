import type { Bilingual } from "../../model/index.ts";
import type { Codec } from "./codecs/codec.ts";

/**
 * A column of a table. `key` is where its value goes, with dots for maps in maps; a `length` fills several keys of a
 * limit or a step, and the column `more` holds, as JSON, whatever the others cannot say.
 */
export interface SheetColumn {
  readonly key: string;
  readonly header: Bilingual;
  /** Other headings of the same; those that offices and the national platform use. */
  readonly aliases: readonly string[];
  readonly codec: Codec | "length" | "unit-of-length" | "more";
  /** A text that may have a column for each language. */
  readonly isText?: true;
  /** Read only: an office has it, and it is written in another way. */
  readonly isForeign?: true;
}

/** A column; the first two words are its headings in Chinese and English. */
export function createColumn(
  key: string,
  [zh, en, ...aliases]: readonly [string, string, ...string[]],
  codec: SheetColumn["codec"],
): SheetColumn {
  return { key, header: { zh, en }, aliases, codec };
}

/** A column for a text, or several for its languages. */
export function createTextColumn(key: string, names: readonly [string, string, ...string[]], codec: Codec): SheetColumn {
  return { ...createColumn(key, names, codec), isText: true };
}

/** A column that is only read. */
export function createForeignColumn(key: string, names: readonly [string, string, ...string[]], codec: SheetColumn["codec"]): SheetColumn {
  return { ...createColumn(key, names, codec), isForeign: true };
}

/** A kind of sheet. */
export interface SheetKind {
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Columns without which a sheet is not of this kind; of each list one. */
  readonly needs: readonly (readonly string[])[];
}
