import type { Bilingual } from "../../model/index.ts";
import type { ProblemWords } from "./reading.ts";
import { formatStatement } from "./words.ts";

/** Whether the digits of a number begin with zeros that say nothing, as those of 012; 0.5 has none. */
export function hasLeadingZero(text: string): boolean {
  return /^[-+]?0\d/.test(text);
}

/** What is said of such a number. YAML 1.1 and C take it for octal where its digits allow that. */
export function describeLeadingZero(label: Bilingual, written: string): ProblemWords {
  const number = Number(written);
  const octal = /^[-+]?[0-7]+$/.test(written) ? Number.parseInt(written, 8) : number;
  const zh = `写作 ${written}，按 ${number} 读取${octal === number ? "" : `；有的程序读作 ${octal}`}`;
  const en = `is written ${written}, which is read as ${number}${octal === number ? "" : `; some programs read ${octal}`}`;
  return {
    message: formatStatement(label, zh, en),
    remedy: {
      zh: `是数目就写成 ${number}；若是编号，写到放文字的键或列中`,
      en: `Write ${number} if it is an amount; a code belongs where a text stands`,
    },
  };
}
