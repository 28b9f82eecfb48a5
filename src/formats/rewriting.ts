import type { Bilingual, Path } from "../model/index.ts";
import { amountWords } from "./amount-words.ts";
import { short } from "./label.ts";
import type { Shape } from "./shape.ts";
import { expectedOf } from "./words.ts";

/** How to write what is probably meant by a value of the wrong type. `inFlow`: it is written between brackets or braces. */
export function rewriting(value: unknown, shape: Shape, path: Path, inFlow: boolean): Bilingual {
  if (shape.kind === "number" && typeof value === "string") return amountWords(value, path);
  if (shape.kind === "list" && typeof value === "string")
    return { zh: `加上方括号：[${short(value)}]`, en: `Put it in square brackets: [${short(value)}]` };
  if (shape.kind === "list" && inFlow) return { zh: "在外面加上方括号：[{ … }]", en: "Put square brackets around it: [{ … }]" };
  if (shape.kind === "list") return { zh: "每项另起一行，以“- ”开头", en: 'Begin every entry with "- " on a line of its own' };
  if (shape.kind === "map" || shape.kind === "record")
    return { zh: "写成“键: 值”，冒号用半角，后面空一格", en: 'Write "key: value", with a space after the colon' };
  const { zh, en } = expectedOf(shape);
  return { zh: `改为${zh}`, en: `Write ${en}` };
}
