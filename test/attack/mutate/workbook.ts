import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Dice } from "../dice.ts";
import { mutateBytes } from "./bytes.ts";
import { mutateMarkup } from "./markup.ts";

/** A workbook of which one file in the package is changed, missing, or there under another name. */
export function mutateWorkbook(bytes: Uint8Array, dice: Dice): Uint8Array {
  const files = unzipSync(bytes);
  const name = dice.pick(Object.keys(files));
  const content = files[name] ?? new Uint8Array();
  switch (dice.below(10)) {
    case 0:
      delete files[name];
      break;
    case 1:
      files[`${name}x`] = content;
      break;
    case 2:
      files[name] = new Uint8Array(mutateBytes(content, dice));
      break;
    default:
      files[name] = strToU8(mutateMarkup(strFromU8(content), dice));
  }
  return zipSync(files, { level: 1 });
}
