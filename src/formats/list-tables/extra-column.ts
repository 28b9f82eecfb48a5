import { keepsDigits } from "../extras.ts";
import type { Codec } from "./codec.ts";
import { type Column, column } from "./column.ts";

/** The column of a key that another program keeps, which is its heading as well. */
export function extraColumn(key: string): Column {
  return column(key, [key, key], extra);
}

/** Any JSON: a text as it is, unless it would be read as something else; everything else as JSON. */
const extra: Codec = {
  write: (value) => {
    if (typeof value === "number") return keepsDigits(String(value)) ? value : undefined;
    return typeof value === "string" && value.trim() === value && valueIn(value) === value ? value : JSON.stringify(value);
  },
  read: (text) => ({ value: valueIn(text) }),
};

function valueIn(text: string): unknown {
  if (keepsDigits(text)) return Number(text);
  if (!/^(?:[[{"]|(?:true|false|null)$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
