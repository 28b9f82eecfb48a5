import {
  type Bilingual,
  type Problem,
  problem,
  type StaffChange,
  type StepChange,
  staffChangeSchema,
  stepChangeSchema,
  suggestion,
} from "../model/index.ts";
import { convert } from "./convert.ts";
import { faultsOf } from "./issues.ts";
import { judge } from "./judge.ts";
import { isTextual, shapeOf } from "./shape.ts";
import { parseTree } from "./yaml.ts";

/**
 * A what-if in the form `step.key=value`, as in `B01.days=20`, `B02.after=A08,A07` or `B02.after=[{step: A08, link: SS}]`, or `unit.staff=4`: the change
 * that it means, or what is wrong with it. Values are read as in a file.
 */
export function readSetting(text: string): { readonly change: StepChange | StaffChange } | { readonly problems: readonly Problem[] } {
  const parts = /^([^.=]+)\.([^.=]+)=(.*)$/su.exec(text);
  if (!parts) return { problems: [unreadable] };
  const [, subject = "", key = "", value = ""] = parts.map((part) => part.trim());
  const known = [...keysOf("step"), ...keysOf("unit")];
  if (!known.includes(key)) return { problems: [unknownKey(key, known)] };
  const kind = keysOf("unit").includes(key) ? "unit" : "step";
  const tree = parseTree(`{${JSON.stringify(kind)}: ${JSON.stringify(subject)}, ${JSON.stringify(key)}: ${inFlow(kind, key, value)}}`);
  if (tree.faults.length > 0) return { problems: [unreadable] };
  const schema = schemas[kind];
  const shape = shapeOf(schema);
  const converted = convert(tree, shape);
  const result = schema.safeParse(converted.value);
  const faults = result.success ? [] : faultsOf(result.error.issues, converted, shape).map((fault) => judge(fault, tree));
  const problems = [...converted.problems, ...faults].map(({ line: _, column: __, ...each }) => each);
  return result.success && problems.length === 0 ? { change: result.data } : { problems };
}

const schemas = { step: stepChangeSchema, unit: staffChangeSchema } as const;
type Kind = keyof typeof schemas;

/** The fields of a change but for what it changes. */
function keysOf(kind: Kind): string[] {
  const shape = shapeOf(schemas[kind]);
  return shape.kind === "map" ? [...shape.fields.keys()].filter((key) => key !== kind) : [];
}

function unknownKey(key: string, known: readonly string[]): Problem {
  return problem("unknown-key", {
    path: [],
    message: { zh: `没有可改的“${key}”`, en: `There is no "${key}" to change` },
    remedy: suggestion(key, known, {
      zh: `环节可改 ${keysOf("step").join("、")}，单位可改 ${keysOf("unit").join("、")}`,
      en: `A step has ${keysOf("step").join(", ")}; a unit has ${keysOf("unit").join(", ")}`,
    }),
  });
}

/** The value as YAML between braces: a list without brackets gets them, a text quotation marks. */
function inFlow(kind: Kind, key: string, value: string): string {
  const shape = shapeOf(schemas[kind]);
  const field = shape.kind === "map" ? shape.fields.get(key) : undefined;
  if (!field || /^[[{"']/.test(value)) return value;
  if (field.shape.kind === "list") return `[${value}]`;
  const isText = isTextual(field.shape) || (field.shape.kind === "choice" && field.shape.options.some(isTextual));
  return isText ? JSON.stringify(value) : value;
}

const message: Bilingual = { zh: "看不懂这项改动", en: "This change cannot be read" };
const remedy: Bilingual = {
  zh: "写成 环节.键=值，如 B01.days=20，或 单位.staff=人数",
  en: "Write step.key=value, as in B01.days=20, or unit.staff=number",
};
const unreadable = problem("syntax", { path: [], message, remedy });
