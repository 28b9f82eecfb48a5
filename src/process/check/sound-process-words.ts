import type { Bilingual } from "../../model/index.ts";

/** What is said when the one process that is wanted is not there. */
export const soundProcessWords = {
  noProcess: { zh: "目录里没有流程", en: "The catalog has no process" },
  unknownProcess: (id: string): Bilingual => ({ zh: `没有流程“${id}”`, en: `There is no process "${id}"` }),
  remedy: { zh: "在 processes 下写出流程，或改用已有的 id", en: "Write it under processes, or use the id of one that is there" },
};
