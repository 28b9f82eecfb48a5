import type { Bilingual, Progress } from "../../model/index.ts";

/** What is counted while work goes on. */
export type CountedWork = keyof typeof counters;

const counters = {
  cases: { zh: "件", en: "cases" },
  replications: { zh: "次重复", en: "replications" },
  plans: { zh: "种人数安排", en: "plans of officers" },
  parts: { zh: "个部分", en: "parts" },
  files: { zh: "个文件", en: "files" },
} as const satisfies Record<string, Bilingual>;

/** What an interruption leaves, where it is not nothing. */
const interruptionNotes: Readonly<Partial<Record<CountedWork, Bilingual>>> = {
  parts: { zh: "网站未改动，已做好的部分留待下次使用", en: "the site is as it was, what is done is kept for the next run" },
};
const noResult: Bilingual = { zh: "没有输出结果", en: "no result is printed" };

/** What is said of long work while it goes on, and when it is interrupted. */
export const progressWords = {
  /** @param remaining seconds that are left; absent where nobody knows */
  line: (counted: CountedWork, { done, of }: Progress, rate: number, remaining: number | undefined): Bilingual => {
    const [zh, en] = [counters[counted].zh, counters[counted].en];
    const all = of === undefined ? "" : ` / ${groupDigits(of)}`;
    const speed = rate < 10 ? rate.toFixed(1) : groupDigits(Math.round(rate));
    return {
      zh: `${groupDigits(done)}${all} ${zh}，每秒 ${speed}${remaining === undefined ? "" : `，还需 ${formatDuration(remaining).zh}`}`,
      en: `${groupDigits(done)}${all} ${en}, ${speed} a second${remaining === undefined ? "" : `, ${formatDuration(remaining).en} left`}`,
    };
  },
  interrupted: (counted: CountedWork, { done, of }: Progress): Bilingual => {
    const [zh, en] = [counters[counted].zh, counters[counted].en];
    const after = interruptionNotes[counted] ?? noResult;
    return {
      zh: `已中断：做完 ${groupDigits(done)}${of === undefined ? "" : ` / ${groupDigits(of)}`} ${zh}，${after.zh}`,
      en: `Interrupted after ${groupDigits(done)}${of === undefined ? "" : ` of ${groupDigits(of)}`} ${en}; ${after.en}`,
    };
  },
};

function formatDuration(seconds: number): Bilingual {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return { zh: `${whole} 秒`, en: `${whole} s` };
  return { zh: `${minutes} 分 ${whole % 60} 秒`, en: `${minutes} min ${whole % 60} s` };
}

function groupDigits(count: number): string {
  // Bounded: a number has at most 21 digits.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
