import type * as z from "zod/mini";
import type { Bilingual, DataPath, Problem, ProblemCode } from "../../model/index.ts";
import { formatPathLabel } from "../text/label.ts";
import type { CellPlaces } from "./cell-places.ts";
import { createCellProblem } from "./cells/problem.ts";
import { type SheetKindName, sheetKinds } from "./sheet-kinds.ts";
import { schemaProblemWords } from "./words.ts";

/** What is said of a value that the format does not take, at its cell. */
export function createSchemaProblem(issue: z.core.$ZodIssue, { at }: CellPlaces): Problem {
  const path = issue.path as DataPath;
  const label = formatSchemaLabel(path);
  const [code, message, remedy] = judgeSchemaIssue(issue);
  const place = at(path) ?? { name: "?", place: { line: 1, column: 1 } };
  return createCellProblem(code, place, { zh: `${label.zh}${message.zh}`, en: `${label.en} ${message.en}` }, remedy, path);
}

/** What a path is called; the key of a thing that has a sheet of its own by the heading of its column. */
function formatSchemaLabel(path: DataPath): Bilingual {
  const [kind, , key] = path;
  const sheet = typeof kind === "string" && kind in sheetKinds ? sheetKinds[kind as SheetKindName] : undefined;
  const column = path.length === 3 ? sheet?.columns.find((each) => each.key === key) : undefined;
  if (!column) return formatPathLabel(path, () => undefined);
  const thing = formatPathLabel(path.slice(0, 2), () => undefined);
  return { zh: `${thing.zh}：${column.header.zh}`, en: `${thing.en}: ${column.header.en}` };
}

function judgeSchemaIssue(issue: z.core.$ZodIssue): readonly [ProblemCode, Bilingual, Bilingual] {
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    return ["unknown-key", schemaProblemWords.judgeSchemaIssueText(keys), schemaProblemWords.judgeSchemaIssueJudgeSchemaIssueText];
  }
  if (issue.code === "too_big")
    return issue.origin === "string" || issue.origin === "array"
      ? ["too-long", { zh: `超过 ${issue.maximum}`, en: `is longer than ${issue.maximum}` }, schemaProblemWords.otherText]
      : ["out-of-range", { zh: `不能大于 ${issue.maximum}`, en: `must be at most ${issue.maximum}` }, rangeRemedy];
  if (issue.code === "too_small" && issue.origin !== "string" && issue.origin !== "array")
    return ["out-of-range", { zh: `不能小于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` }, rangeRemedy];
  if ("input" in issue && issue.input !== undefined) return wrongValueJudgement;
  return issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union"
    ? ["missing-key", schemaProblemWords.otherJudgeSchemaIssueText, schemaProblemWords.text]
    : wrongValueJudgement;
}

const rangeRemedy = schemaProblemWords.rangeRemedyText;
const wrongValueJudgement = [
  "wrong-value",
  schemaProblemWords.wrongValueJudgementText,
  schemaProblemWords.otherWrongValueJudgementText,
] as const;
