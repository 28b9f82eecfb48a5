import type { Bilingual } from "../../../model/index.ts";

/** How `optimize` is used. */
export const optimizeWords = {
  needsOne: { zh: "请用 --target、--budget、--frontier 之一说明要什么", en: "Say what is wanted: one of --target, --budget, --frontier" },
  bestOfFrontier: { zh: "--best 不用于 --frontier", en: "--best is not for --frontier" },
  pictureOfFrontier: { zh: "-o 画的是 --frontier", en: "-o draws --frontier" },
  oneLine: { zh: "图中 --target 与 --budget 只能选一个", en: "A picture has --target or --budget, not both" },
  lineNeedsPicture: {
    zh: "--frontier 列出所有投入；--target 或 --budget 只作为图中的一条线，须有 -o",
    en: "--frontier lists every effort; --target or --budget beside it is a line in its picture, which needs -o",
  },
  lineInDays: (value: string): Bilingual => ({
    zh: `图中的线按工作日画：--target 不能为“${value}”，可为 0、1、2.5 等`,
    en: `The line in a picture is drawn in working days: --target cannot be "${value}"; it takes 0, 1, 2.5 …`,
  }),
  badTarget: (value: string): Bilingual => ({
    zh: `--target 不能为“${value}”，可为工作日数（如 586）、日期（如 2016-11-04，须有 --start）、promised 或 statutory`,
    en: `--target cannot be "${value}"; it takes working days (as 586), a date (as 2016-11-04, with --start), promised or statutory`,
  }),
  mustAndNever: (measure: string): Bilingual => ({
    zh: `举措 ${measure} 既要求采用（--must 或 --measure），又要求不采用（--never）`,
    en: `Measure ${measure} is to be chosen (--must or --measure) and to be left out (--never): name it in one of them`,
  }),
  explainOfFrontier: { zh: "--explain 不用于 --frontier", en: "--explain is not for --frontier" },
  limitIsCounted: {
    zh: "时限看最长路径上计入的天数：不能用 --clock experienced，也不能用别的 --route",
    en: "A limit bounds the counted days of the longest route: leave out --clock experienced and other routes",
  },
  dateNeedsStart: {
    zh: "以日期为目标须有 --start，且不能用 --clock counted",
    en: "A date as the target needs --start, and --clock counted is not for it",
  },
  onlyTarget: {
    zh: "--confidence 与工作日数的 --target 一起用，不能与 --budget、--frontier、--best、--start、--clock counted 一起用",
    en: "--confidence goes with a --target in working days, and not with --budget, --frontier, --best, --start or --clock counted",
  },
  needsConfidence: (option: string): Bilingual => ({ zh: `${option} 只用于 --confidence`, en: `${option} is for --confidence` }),
};
