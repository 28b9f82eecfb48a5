import { maxIdLength } from "../../../model/index.ts";
import { cutText } from "./cut-text.ts";

/** Gives names ids: their letters and digits with `-` between them; a number behind where another has it. */
export function createIdMaker(taken: readonly string[]): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const letters = name.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-");
    const base = cutText(letters, maxIdLength - 6).replace(/^-|-$/g, "") || "step";
    let id = base;
    for (let number = 2; used.has(id.toLowerCase()); number++) id = `${base}-${number}`;
    used.add(id.toLowerCase());
    return id;
  };
}
