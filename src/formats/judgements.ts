import { type Bilingual, dateFault, type Path, type ProblemCode } from "../model/index.ts";
import type { Fault } from "./issues.ts";
import type { Words } from "./reading.ts";
import { rewriting } from "./rewriting.ts";
import type { Shape } from "./shape.ts";
import { expectedOf, foundOf, inQuotes, said } from "./words.ts";

/** What is wrong with a value, as a message says it; `label` is what the place is called. */
export interface Judgement extends Words {
  readonly code: ProblemCode;
}

export function missing(label: Bilingual, path: Path, shape: Shape): Judgement {
  const line = `${path.at(-1)}: ${shape.kind === "values" ? shape.values.map(String).join(" | ") : "…"}`;
  return {
    code: "missing-key",
    message: said(label, "没有写", "is missing"),
    remedy: { zh: `补上“${line}”`, en: `Add "${line}"` },
  };
}

export function notAllowed(label: Bilingual, value: unknown, remedy: Bilingual): Judgement {
  const found = typeof value === "string" ? inQuotes(value) : foundOf(value);
  return { code: "wrong-value", message: said(label, `不能是${found.zh}`, `cannot be ${found.en}`), remedy };
}

export function outOfRange(label: Bilingual, value: number, end: "least" | "most", bound: number): Judgement {
  const zh = `不能${end === "least" ? "小于" : "大于"} ${bound}，现为 ${value}`;
  return {
    code: "out-of-range",
    message: said(label, zh, `must be at ${end} ${bound}, not ${value}`),
    remedy: { zh: "改为范围内的数字", en: "Write a number in that range" },
  };
}

export function tooLong(label: Bilingual, limit: number, isText: boolean): Judgement {
  if (!isText)
    return {
      code: "too-long",
      message: said(label, `超过 ${limit} 项`, `has more than ${limit} entries`),
      remedy: { zh: "拆分成几份", en: "Split it" },
    };
  return {
    code: "too-long",
    message: said(label, `超过 ${limit} 个字符`, `is longer than ${limit} characters`),
    remedy: { zh: "缩短这段文字", en: "Shorten the text" },
  };
}

export function empty(label: Bilingual): Judgement {
  return {
    code: "wrong-value",
    message: said(label, "是空的", "is empty"),
    remedy: { zh: "填上内容，或整个删去", en: "Fill it in, or delete it" },
  };
}

/** The value is a text that `dateFault` has something to say of: the schema refuses the same dates. */
export function wrongDate(label: Bilingual, value: unknown): Judgement {
  return {
    code: "wrong-value",
    message: shouldBe(label, { zh: "日期", en: "a date" }, value),
    remedy: dateFault(String(value)) as Bilingual,
  };
}

export function wrongType(label: Bilingual, { value, shape, path }: Pick<Fault, "value" | "shape" | "path">, inFlow: boolean): Judgement {
  if (value === null) return { ...empty(label), code: "wrong-type" };
  const isInfinite = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
  return {
    code: isInfinite ? "out-of-range" : "wrong-type",
    message: shouldBe(label, expectedOf(shape), value),
    remedy: rewriting(value, shape, path, inFlow),
  };
}

function shouldBe(label: Bilingual, expected: Bilingual, value: unknown): Bilingual {
  const found = foundOf(value);
  return said(label, `应为${expected.zh}，现为${found.zh}`, `should be ${expected.en}, but is ${found.en}`);
}
