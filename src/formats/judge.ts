import { type Bilingual, formatVersion, type Problem, type ProblemCode, problem } from "../model/index.ts";
import { oneOf } from "./findings.ts";
import { notAVersion } from "./format-version.ts";
import type { Fault } from "./issues.ts";
import { labelOf, short } from "./label.ts";
import { placeIn, textAt } from "./places.ts";
import type { Words } from "./reading.ts";
import type { Shape } from "./shape.ts";
import { expectedOf, foundOf } from "./words.ts";
import type { Tree } from "./yaml.ts";

interface Judgement extends Words {
  readonly code: ProblemCode;
}

/** A problem from what zod finds wrong. */
export function judge(fault: Fault, tree: Tree): Problem {
  const label = labelOf(fault.path, (path) => textAt(tree, path));
  const { code, message, remedy } = judgement(fault, label);
  return problem(code, { path: fault.path, message, remedy }, (path) => placeIn(tree, path));
}

function judgement(fault: Fault, label: Bilingual): Judgement {
  const { issue, path, value, shape } = fault;
  if (path.length === 1 && path[0] === "leadpath") return { code: "format-version", ...notAVersion(value) };
  if (value === undefined) return missing(label, fault);
  switch (issue.code) {
    case "invalid_value":
      return { code: "wrong-value", message: notAllowed(label, value), remedy: oneOf(value, issue.values) };
    case "too_small":
      return typeof value === "number" ? outOfRange(label, value, "least", Number(issue.minimum)) : empty(label);
    case "too_big":
      return typeof value === "number"
        ? outOfRange(label, value, "most", Number(issue.maximum))
        : tooLong(label, Number(issue.maximum), typeof value === "string");
    case "invalid_format":
      return wrong(label, "wrong-value", { zh: "日期", en: "a date" }, value, {
        zh: "写成 2026-01-01 的样子",
        en: "Write it like 2026-01-01",
      });
    case "invalid_key":
      return empty(label);
    default:
      return wrongType(label, value, shape);
  }
}

function missing(label: Bilingual, { path, shape }: Fault): Judgement {
  const key = String(path.at(-1));
  const example = shape.kind === "values" ? shape.values.map(String).join(" | ") : "…";
  return {
    code: "missing-key",
    message: { zh: `${label.zh} 没有写`, en: `${label.en} is missing` },
    remedy: { zh: `补上“${key}: ${example}”`, en: `Add "${key}: ${example}"` },
  };
}

function notAllowed(label: Bilingual, value: unknown): Bilingual {
  if (typeof value !== "string") return { zh: `${label.zh} 不能是${foundOf(value).zh}`, en: `${label.en} cannot be ${foundOf(value).en}` };
  return { zh: `${label.zh} 不能是“${short(value)}”`, en: `${label.en} cannot be "${short(value)}"` };
}

function outOfRange(label: Bilingual, value: number, end: "least" | "most", bound: number): Judgement {
  return {
    code: "out-of-range",
    message:
      end === "least"
        ? { zh: `${label.zh} 不能小于 ${bound}，现为 ${value}`, en: `${label.en} must be at least ${bound}, not ${value}` }
        : { zh: `${label.zh} 不能大于 ${bound}，现为 ${value}`, en: `${label.en} must be at most ${bound}, not ${value}` },
    remedy: { zh: "改为范围内的数字", en: "Write a number in that range" },
  };
}

function tooLong(label: Bilingual, limit: number, isText: boolean): Judgement {
  return {
    code: "too-long",
    message: isText
      ? { zh: `${label.zh} 超过 ${limit} 个字符`, en: `${label.en} is longer than ${limit} characters` }
      : { zh: `${label.zh} 超过 ${limit} 项`, en: `${label.en} has more than ${limit} entries` },
    remedy: isText ? { zh: "缩短这段文字", en: "Shorten the text" } : { zh: "拆分成几份", en: "Split it" },
  };
}

function empty(label: Bilingual): Judgement {
  return {
    code: "wrong-value",
    message: { zh: `${label.zh} 是空的`, en: `${label.en} is empty` },
    remedy: { zh: "填上内容，或删去这一行", en: "Fill it in, or delete it" },
  };
}

function wrongType(label: Bilingual, value: unknown, shape: Shape): Judgement {
  if (value === null) return { ...empty(label), code: "wrong-type" };
  const infinite = typeof value === "number" && Math.abs(value) === Number.POSITIVE_INFINITY;
  return wrong(label, infinite ? "out-of-range" : "wrong-type", expectedOf(shape), value, rewriting(value, shape));
}

function wrong(label: Bilingual, code: ProblemCode, expected: Bilingual, value: unknown, remedy: Bilingual): Judgement {
  const found = foundOf(value);
  return {
    code,
    message: { zh: `${label.zh} 应为${expected.zh}，现为${found.zh}`, en: `${label.en} should be ${expected.en}, but is ${found.en}` },
    remedy,
  };
}

/** How to write what is probably meant. */
function rewriting(value: unknown, shape: Shape): Bilingual {
  if (shape.kind === "number" && typeof value === "string") {
    const [digits] = /-?\d+(\.\d+)?/.exec(value) ?? [];
    if (digits === value.trim()) return { zh: `去掉引号，写成 ${digits}`, en: `Remove the quotation marks: ${digits}` };
    if (digits !== undefined) return { zh: `只写数字：${digits}`, en: `Write the number alone: ${digits}` };
  }
  if (shape.kind === "list" && typeof value === "string")
    return { zh: `加上方括号：[${short(value)}]`, en: `Put it in square brackets: [${short(value)}]` };
  if (shape.kind === "list") return { zh: "每项另起一行，以“- ”开头", en: 'Begin every entry with "- " on a line of its own' };
  if (shape.kind === "map" || shape.kind === "record")
    return { zh: "写成“键: 值”，冒号用半角，后面空一格", en: 'Write "key: value", with a space after the colon' };
  const { zh, en } = expectedOf(shape);
  return { zh: `改为${zh}`, en: `Write ${en}` };
}

/** The remedy for a file that is not a map at all. */
export const beginning: Bilingual = {
  zh: `文件应以“leadpath: ${formatVersion}”开头，后面依次是 units、processes 等`,
  en: `Begin the file with "leadpath: ${formatVersion}", followed by units, processes and so on`,
};
