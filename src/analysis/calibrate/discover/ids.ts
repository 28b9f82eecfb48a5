import { maxIdLength } from "../../../model/index.ts";

/** Gives names ids: their letters and digits with `-` between them; a number behind where another has it. */
export function createIdMaker(taken: readonly string[]): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const base = name
      .normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
      .slice(0, maxIdLength - 6)
      .replace(/^-|-$/g, "");
    let id = base === "" ? "step" : base;
    for (let number = 2; used.has(id.toLowerCase()); number++) id = `${base}-${number}`;
    used.add(id.toLowerCase());
    return id;
  };
}
