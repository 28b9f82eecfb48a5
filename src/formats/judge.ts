import { type Bilingual, type Problem, problem } from "../model/index.ts";
import { oneOf } from "./findings.ts";
import { notAVersion } from "./format-version.ts";
import type { Fault } from "./issues.ts";
import { empty, type Judgement, missing, notAllowed, outOfRange, tooLong, wrongDate, wrongType } from "./judgements.ts";
import { labelOf } from "./label.ts";
import { isInFlow, placeIn, textAt } from "./places.ts";
import type { Tree } from "./yaml.ts";

/** A problem from what zod finds wrong. */
export function judge(fault: Fault, tree: Tree): Problem {
  const label = labelOf(fault.path, (path) => textAt(tree, path));
  const { code, message, remedy } = judgement(fault, label, tree);
  return problem(code, { path: fault.path, message, remedy }, (path) => placeIn(tree, path));
}

function judgement(fault: Fault, label: Bilingual, tree: Tree): Judgement {
  const { issue, path, value, shape } = fault;
  if (path[0] === "leadpath") return { code: "format-version", ...notAVersion(value) };
  if (value === undefined) return missing(label, path, shape);
  switch (issue.code) {
    case "invalid_value":
      return notAllowed(label, value, oneOf(value, issue.values));
    case "too_small":
      return typeof value === "number" ? outOfRange(label, value, "least", Number(issue.minimum)) : empty(label);
    case "too_big":
      return typeof value === "number"
        ? outOfRange(label, value, "most", Number(issue.maximum))
        : tooLong(label, Number(issue.maximum), typeof value === "string");
    case "invalid_format":
      return wrongDate(label, value);
    case "invalid_key":
      return empty(label);
    default:
      return wrongType(label, fault, isInFlow(tree, path));
  }
}
