import { isLosslessNumber } from "../validate/extras.ts";
import type { Codec } from "./codecs/codec.ts";
import { createColumn, type SheetColumn } from "./column.ts";

/** The column of a key that another program keeps, which is its heading as well. */
export function createExtraColumn(key: string): SheetColumn {
  return createColumn(key, [key, key], extraCodec);
}

/** Any JSON: a text as it is, unless it would be read as something else; everything else as JSON. */
const extraCodec: Codec = {
  write: (value) => {
    if (typeof value === "number") return isLosslessNumber(String(value)) ? value : undefined;
    return typeof value === "string" && value.trim() === value && parseExtraValue(value) === value ? value : JSON.stringify(value);
  },
  read: (text) => ({ value: parseExtraValue(text) }),
};

function parseExtraValue(text: string): unknown {
  if (isLosslessNumber(text)) return Number(text);
  if (!/^(?:[[{"]|(?:true|false|null)$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
