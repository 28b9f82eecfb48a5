import type { Bilingual, Progress } from "../../model/index.ts";

/** What is counted while work goes on. */
export type Counted = keyof typeof counters;

const counters = {
  cases: { zh: "件", en: "cases" },
  replications: { zh: "次重复", en: "replications" },
  plans: { zh: "种人数安排", en: "plans of officers" },
  parts: { zh: "个部分", en: "parts" },
} as const satisfies Record<string, Bilingual>;

/** What an interruption leaves, where it is not nothing. */
const left: Readonly<Partial<Record<Counted, Bilingual>>> = {
  parts: { zh: "网站未改动，已做好的部分留待下次使用", en: "the site is as it was, what is done is kept for the next run" },
};
const nothing: Bilingual = { zh: "没有输出结果", en: "no result is printed" };

/** What is said of long work while it goes on, and when it is interrupted. */
export const progressWords = {
  /** @param remaining seconds that are left; absent where nobody knows */
  line: (counted: Counted, { done, of }: Progress, rate: number, remaining: number | undefined): Bilingual => {
    const [zh, en] = [counters[counted].zh, counters[counted].en];
    const all = of === undefined ? "" : ` / ${grouped(of)}`;
    const speed = rate < 10 ? rate.toFixed(1) : grouped(Math.round(rate));
    return {
      zh: `${grouped(done)}${all} ${zh}，每秒 ${speed}${remaining === undefined ? "" : `，还需 ${duration(remaining).zh}`}`,
      en: `${grouped(done)}${all} ${en}, ${speed} a second${remaining === undefined ? "" : `, ${duration(remaining).en} left`}`,
    };
  },
  interrupted: (counted: Counted, { done, of }: Progress): Bilingual => {
    const [zh, en] = [counters[counted].zh, counters[counted].en];
    const after = left[counted] ?? nothing;
    return {
      zh: `已中断：做完 ${grouped(done)}${of === undefined ? "" : ` / ${grouped(of)}`} ${zh}，${after.zh}`,
      en: `Interrupted after ${grouped(done)}${of === undefined ? "" : ` of ${grouped(of)}`} ${en}; ${after.en}`,
    };
  },
};

function duration(seconds: number): Bilingual {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return { zh: `${whole} 秒`, en: `${whole} s` };
  return { zh: `${minutes} 分 ${whole % 60} 秒`, en: `${minutes} min ${whole % 60} s` };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
