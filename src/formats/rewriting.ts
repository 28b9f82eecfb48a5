import type { Bilingual } from "../model/index.ts";
import { short } from "./label.ts";
import type { Shape } from "./shape.ts";
import { expectedOf } from "./words.ts";

/** How to write what is probably meant by a value of the wrong type. */
export function rewriting(value: unknown, shape: Shape): Bilingual {
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
