import { type Bilingual, type Problem, problem, type StepChange, stepChangeSchema, suggestion } from "../model/index.ts";
import { convert } from "./convert.ts";
import { faultsOf } from "./issues.ts";
import { judge } from "./judge.ts";
import { isTextual, shapeOf } from "./shape.ts";
import { parseTree } from "./yaml.ts";

/**
 * A what-if in the form `step.key=value`, as in `B01.days=20`, `B02.after=A08,A07` or `B02.after=[{step: A08, link: SS}]`: the change that
 * it means, or what is wrong with it. Values are read as in a file.
 */
export function readSetting(text: string): { readonly change: StepChange } | { readonly problems: readonly Problem[] } {
  const parts = /^([^.=]+)\.([^.=]+)=(.*)$/su.exec(text);
  if (!parts) return { problems: [unreadable] };
  const [, step = "", key = "", value = ""] = parts.map((part) => part.trim());
  const known = keysOfChange();
  if (!known.includes(key)) return { problems: [unknownKey(key, known)] };
  const tree = parseTree(`{"step": ${JSON.stringify(step)}, ${JSON.stringify(key)}: ${inFlow(key, value)}}`);
  if (tree.faults.length > 0) return { problems: [unreadable] };
  const shape = shapeOf(stepChangeSchema);
  const converted = convert(tree, shape);
  const result = stepChangeSchema.safeParse(converted.value);
  const faults = result.success ? [] : faultsOf(result.error.issues, converted, shape).map((fault) => judge(fault, tree));
  const problems = [...converted.problems, ...faults].map(({ line: _, column: __, ...each }) => each);
  return result.success && problems.length === 0 ? { change: result.data } : { problems };
}

function keysOfChange(): string[] {
  const shape = shapeOf(stepChangeSchema);
  return shape.kind === "map" ? [...shape.fields.keys()].filter((key) => key !== "step") : [];
}

function unknownKey(key: string, known: readonly string[]): Problem {
  return problem("unknown-key", {
    path: [],
    message: { zh: `环节没有可改的“${key}”`, en: `A step has no "${key}" to change` },
    remedy: suggestion(key, known, { zh: `可改：${known.join("、")}`, en: `It has ${known.join(", ")}` }),
  });
}

/** The value as YAML between braces: a list without brackets gets them, a text quotation marks. */
function inFlow(key: string, value: string): string {
  const shape = shapeOf(stepChangeSchema);
  const field = shape.kind === "map" ? shape.fields.get(key) : undefined;
  if (!field || /^[[{"']/.test(value)) return value;
  if (field.shape.kind === "list") return `[${value}]`;
  const isText = isTextual(field.shape) || (field.shape.kind === "choice" && field.shape.options.some(isTextual));
  return isText ? JSON.stringify(value) : value;
}

const message: Bilingual = { zh: "看不懂这项改动", en: "This change cannot be read" };
const remedy: Bilingual = { zh: "写成 环节.键=值，如 B01.days=20", en: "Write step.key=value, as in B01.days=20" };
const unreadable = problem("syntax", { path: [], message, remedy });
