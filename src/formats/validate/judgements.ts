import { type Bilingual, type DataPath, findDateFault, type ProblemCode } from "../../model/index.ts";
import type { ShapeFault } from "./issues.ts";
import type { ProblemWords } from "./reading.ts";
import type { SchemaShape } from "./shape.ts";
import { formatTypeRemedy } from "./type-remedy.ts";
import { describeExpectedShape, describeFoundValue, formatStatement, numberInRangeRemedy, quoteText } from "./words.ts";

/** What is wrong with a value, as a message says it; `label` is what the place is called. */
export interface Judgement extends ProblemWords {
  readonly code: ProblemCode;
}

export function judgeMissingKey(label: Bilingual, path: DataPath, shape: SchemaShape): Judgement {
  const line = `${path.at(-1)}: ${shape.kind === "values" ? shape.values.map(String).join(" | ") : "…"}`;
  return {
    code: "missing-key",
    message: formatStatement(label, "没有写", "is missing"),
    remedy: { zh: `补上“${line}”`, en: `Add "${line}"` },
  };
}

export function judgeForbiddenValue(label: Bilingual, value: unknown, remedy: Bilingual): Judgement {
  const found = typeof value === "string" ? quoteText(value) : describeFoundValue(value);
  return { code: "wrong-value", message: formatStatement(label, `不能是${found.zh}`, `cannot be ${found.en}`), remedy };
}

export function judgeRange(label: Bilingual, value: number, end: "least" | "most", bound: number): Judgement {
  const zh = `不能${end === "least" ? "小于" : "大于"} ${bound}，现为 ${value}`;
  return {
    code: "out-of-range",
    message: formatStatement(label, zh, `must be at ${end} ${bound}, not ${value}`),
    remedy: numberInRangeRemedy,
  };
}

export function judgeLength(label: Bilingual, limit: number, isText: boolean): Judgement {
  if (!isText)
    return {
      code: "too-long",
      message: formatStatement(label, `超过 ${limit} 项`, `has more than ${limit} entries`),
      remedy: { zh: "拆分成几份", en: "Split it" },
    };
  return {
    code: "too-long",
    message: formatStatement(label, `超过 ${limit} 个字符`, `is longer than ${limit} characters`),
    remedy: { zh: "缩短这段文字", en: "Shorten the text" },
  };
}

export function judgeEmptyValue(label: Bilingual): Judgement {
  return {
    code: "wrong-value",
    message: formatStatement(label, "是空的", "is empty"),
    remedy: { zh: "填上内容，或整个删去", en: "Fill it in, or delete it" },
  };
}

/** The value is a text that `findDateFault` has something to say of: the schema refuses the same dates. */
export function judgeDate(label: Bilingual, value: unknown): Judgement {
  return {
    code: "wrong-value",
    message: formatTypeMismatch(label, { zh: "日期", en: "a date" }, value),
    remedy: findDateFault(String(value)) as Bilingual,
  };
}

export function judgeType(
  label: Bilingual,
  { value, shape, path }: Pick<ShapeFault, "value" | "shape" | "path">,
  inFlow: boolean,
): Judgement {
  if (value === null) return { ...judgeEmptyValue(label), code: "wrong-type" };
  const isInfinite = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
  return {
    code: isInfinite ? "out-of-range" : "wrong-type",
    message: formatTypeMismatch(label, describeExpectedShape(shape), value),
    remedy: formatTypeRemedy(value, shape, path, inFlow),
  };
}

function formatTypeMismatch(label: Bilingual, expected: Bilingual, value: unknown): Bilingual {
  const found = describeFoundValue(value);
  return formatStatement(label, `应为${expected.zh}，现为${found.zh}`, `should be ${expected.en}, but is ${found.en}`);
}
