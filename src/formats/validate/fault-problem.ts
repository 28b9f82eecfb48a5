import { type Bilingual, createProblem, type Problem } from "../../model/index.ts";
import { formatPathLabel } from "../text/label.ts";
import { findScalarText, isFlowCollection, locateTreePath } from "../yaml/places.ts";
import type { Tree } from "../yaml/yaml.ts";
import { formatValueRemedy } from "./conversion-words.ts";
import { describeWrongVersion } from "./format-version.ts";
import type { ShapeFault } from "./issues.ts";
import {
  type Judgement,
  judgeDate,
  judgeEmptyValue,
  judgeForbiddenValue,
  judgeLength,
  judgeMissingKey,
  judgeRange,
  judgeType,
} from "./judgements.ts";

/** A problem from what zod finds wrong. */
export function createFaultProblem(fault: ShapeFault, tree: Tree): Problem {
  const label = formatPathLabel(fault.path, (path) => findScalarText(tree, path));
  const { code, message, remedy } = judgeFault(fault, label, tree);
  return createProblem(code, { path: fault.path, message, remedy }, (path) => locateTreePath(tree, path));
}

function judgeFault(fault: ShapeFault, label: Bilingual, tree: Tree): Judgement {
  const { issue, path, value, shape } = fault;
  if (path[0] === "leadpath") return { code: "format-version", ...describeWrongVersion(value) };
  if (value === undefined) return judgeMissingKey(label, path, shape);
  switch (issue.code) {
    case "invalid_value":
      return judgeForbiddenValue(label, value, formatValueRemedy(value, issue.values));
    case "too_small":
      return typeof value === "number" ? judgeRange(label, value, "least", Number(issue.minimum)) : judgeEmptyValue(label);
    case "too_big":
      return typeof value === "number"
        ? judgeRange(label, value, "most", Number(issue.maximum))
        : judgeLength(label, Number(issue.maximum), typeof value === "string");
    case "invalid_format":
      return judgeDate(label, value);
    case "invalid_key":
      return judgeEmptyValue(label);
    default:
      return judgeType(label, fault, isFlowCollection(tree, path));
  }
}
