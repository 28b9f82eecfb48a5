import {
  type Bilingual,
  createProblem,
  formatSuggestion,
  type Problem,
  type StaffChange,
  type StepChange,
  staffChangeSchema,
  stepChangeSchema,
} from "../../model/index.ts";
import { convertTree } from "../validate/convert-tree.ts";
import { createFaultProblem } from "../validate/fault-problem.ts";
import { listShapeFaults } from "../validate/issues.ts";
import { getSchemaShape, isTextShape } from "../validate/shape.ts";
import { parseTree } from "../yaml/yaml.ts";
import { settingWords } from "./words.ts";

/**
 * A what-if in the form `step.key=value`, as in `B01.days=20`, `B02.after=A08,A07` or
 * `B02.after=[{step: A08, link: SS}]`, or `unit.staff=4`: the change that it means, or what is wrong with it. Values
 * are read as in a file.
 */
export function readSetting(text: string): { readonly change: StepChange | StaffChange } | { readonly problems: readonly Problem[] } {
  const parts = /^([^.=]+)\.([^.=]+)=(.*)$/su.exec(text);
  if (!parts) return { problems: [unreadableProblem] };
  const [, subject = "", key = "", value = ""] = parts.map((part) => part.trim());
  const known = [...listChangeKeys("step"), ...listChangeKeys("unit")];
  if (!known.includes(key)) return { problems: [createUnknownKeyProblem(key, known)] };
  const kind = listChangeKeys("unit").includes(key) ? "unit" : "step";
  const tree = parseTree(
    `{${JSON.stringify(kind)}: ${JSON.stringify(subject)}, ${JSON.stringify(key)}: ${writeFlowValue(kind, key, value)}}`,
  );
  if (tree.faults.length > 0) return { problems: [unreadableProblem] };
  const schema = changeSchemas[kind];
  const shape = getSchemaShape(schema);
  const converted = convertTree(tree, shape);
  const result = schema.safeParse(converted.value);
  const faults = result.success
    ? []
    : listShapeFaults(result.error.issues, converted, shape).map((fault) => createFaultProblem(fault, tree));
  const problems = [...converted.problems, ...faults].map(({ line: _, column: __, ...each }) => each);
  return result.success && problems.length === 0 ? { change: result.data } : { problems };
}

const changeSchemas = { step: stepChangeSchema, unit: staffChangeSchema } as const;
type ChangeSubject = keyof typeof changeSchemas;

/** The fields of a change but for what it changes. */
function listChangeKeys(kind: ChangeSubject): string[] {
  const shape = getSchemaShape(changeSchemas[kind]);
  return shape.kind === "map" ? [...shape.fields.keys()].filter((key) => key !== kind) : [];
}

function createUnknownKeyProblem(key: string, known: readonly string[]): Problem {
  return createProblem("unknown-key", {
    path: [],
    message: settingWords.unknownKeyMessage(key),
    remedy: formatSuggestion(key, known, {
      zh: `环节可改 ${listChangeKeys("step").join("、")}，单位可改 ${listChangeKeys("unit").join("、")}`,
      en: `A step has ${listChangeKeys("step").join(", ")}; a unit has ${listChangeKeys("unit").join(", ")}`,
    }),
  });
}

/** The value as YAML between braces: a list without brackets gets them, a text quotation marks. */
function writeFlowValue(kind: ChangeSubject, key: string, value: string): string {
  const shape = getSchemaShape(changeSchemas[kind]);
  const field = shape.kind === "map" ? shape.fields.get(key) : undefined;
  if (!field || /^[[{"']/.test(value)) return value;
  if (field.shape.kind === "list") return `[${value}]`;
  const isText = isTextShape(field.shape) || (field.shape.kind === "choice" && field.shape.options.some(isTextShape));
  return isText ? JSON.stringify(value) : value;
}

const unreadableMessage: Bilingual = settingWords.unreadableMessageText;
const settingRemedy: Bilingual = settingWords.settingRemedyText;
const unreadableProblem = createProblem("syntax", { path: [], message: unreadableMessage, remedy: settingRemedy });
