import type { Bilingual, DataPath } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";
import { formatAmountRemedy } from "./amount-remedy.ts";
import type { SchemaShape } from "./shape.ts";
import { describeExpectedShape, keyValueRemedy } from "./words.ts";

/**
 * How to write what is probably meant by a value of the wrong type. `writeFlowValue`: it is written between brackets or
 * braces.
 */
export function formatTypeRemedy(value: unknown, shape: SchemaShape, path: DataPath, inFlow: boolean): Bilingual {
  if (shape.kind === "number" && typeof value === "string") return formatAmountRemedy(value, path);
  if (shape.kind === "list" && typeof value === "string")
    return { zh: `加上方括号：[${shortenText(value)}]`, en: `Put it in square brackets: [${shortenText(value)}]` };
  if (shape.kind === "list" && inFlow) return { zh: "在外面加上方括号：[{ … }]", en: "Put square brackets around it: [{ … }]" };
  if (shape.kind === "list") return { zh: "每项另起一行，以“- ”开头", en: 'Begin every entry with "- " on a line of its own' };
  if (shape.kind === "map" || shape.kind === "record") return keyValueRemedy;
  const { zh, en } = describeExpectedShape(shape);
  return { zh: `改为${zh}`, en: `Write ${en}` };
}
