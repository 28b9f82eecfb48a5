import type { Bilingual } from "../../../model/index.ts";

/** How the commands for lists are used. */
export const listWords = {
  noItems: {
    zh: "清单中没有事项。事项写在 items 下；单个流程的天数见 leadpath schedule。",
    en: "The list has no items. Items are written under items; leadpath schedule tells the days of a single process.",
  },
  needsBaseline: { zh: "--update-baseline 须与 --baseline 同用", en: "--update-baseline wants --baseline" } as Bilingual,
  needsUnit: { zh: "-o 只与 --by unit 同用", en: "-o is for --by unit" } as Bilingual,
  oneFormat: { zh: "--json 与 --format 只能选一个", en: "Give --json or --format, not both" } as Bilingual,
  bundle: {
    which: (ids: readonly string[]): Bilingual =>
      ids.length === 0
        ? { zh: "文件中没有一件事；可用 --items 列出事项编码", en: "The files have no bundle; name items with --items" }
        : { zh: `请用 --bundle 指定：${ids.join("、")}`, en: `Name a bundle with --bundle: ${ids.join(", ")}` },
    unknown: (id: string): Bilingual => ({ zh: `没有一件事“${id}”。`, en: `There is no bundle "${id}". ` }),
    unknownItem: (code: string): Bilingual => ({ zh: `没有事项“${code}”。`, en: `There is no item "${code}". ` }),
    checkCode: { zh: "核对编码", en: "Check its code" } as Bilingual,
    one: { zh: "--bundle 与 --items 只能选一个", en: "Give --bundle or --items, not both" } as Bilingual,
    noProcess: {
      zh: "这些事项都没有流程，无法排时间",
      en: "None of these items has a process, so there is nothing to schedule",
    } as Bilingual,
  },
};
