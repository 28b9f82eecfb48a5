import { type CatalogFile, catalogSchema, formatVersion, type Problem, problem } from "../model/index.ts";
import { type Converted, convert } from "./convert.ts";
import { putBack } from "./extras.ts";
import { beginning, laterVersion } from "./format-version.ts";
import { type Fault, faultsOf } from "./issues.ts";
import { judge } from "./judge.ts";
import { isMisspelt, placeIn } from "./places.ts";
import { repair } from "./repair.ts";
import { isTextual, shapeOf } from "./shape.ts";
import { foundOf } from "./words.ts";
import { isMap, isScalar, type Tree } from "./yaml.ts";

// Compiling the checks with `new Function` costs more than it saves on one file, and a page may forbid it.
const withoutEval = { jitless: true } as const;

/** What a parsed file gives. */
export interface ReadTree {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
  /** As far as it was read. */
  readonly value?: unknown;
  /** Absent when the file cannot be used. */
  readonly content?: CatalogFile;
  /** Where entries stand that are valid but probably run together, as `a，b`. */
  readonly doubtful: readonly number[];
}

export function readTree(tree: Tree): ReadTree {
  const unusable = emptyOrOther(tree) ?? later(tree);
  if (unusable) return { tree, problems: [unusable], doubtful: [] };
  const converted = convert(tree, shapeOf(catalogSchema));
  const { value, doubtful } = converted;
  return { tree, value, doubtful, ...(converted.complete ? validated(tree, converted) : { problems: converted.problems }) };
}

function validated(tree: Tree, converted: Converted): Pick<ReadTree, "problems" | "content"> {
  const first = catalogSchema.safeParse(converted.value, withoutEval);
  if (first.success) return { problems: converted.problems, content: withExtras(first.data, converted) };
  const shape = shapeOf(catalogSchema);
  const faults = faultsOf(first.error.issues, converted, shape);
  const problems = [...converted.problems, ...faults.filter((fault) => !isGuess(tree, fault)).map((fault) => judge(fault, tree))];
  repair(converted, faults, shape);
  const second = catalogSchema.safeParse(converted.value, withoutEval);
  return { problems, ...(second.success && { content: withExtras(second.data, converted) }) };
}

function withExtras(content: CatalogFile, { extras }: Converted): CatalogFile {
  putBack(content, extras);
  return content;
}

/** A misspelt key may mean another one than the known key whose content is missed here; then its own content is not wrong. */
function isGuess(tree: Tree, { path, value, shape }: Fault): boolean {
  return value !== undefined && !isTextual(shape) && shape.kind !== "number" && isMisspelt(tree, path);
}

function emptyOrOther(tree: Tree): Problem | undefined {
  if (isMap(tree.root)) return undefined;
  const places = () => placeIn(tree, []);
  if (tree.root === null || (isScalar(tree.root) && tree.root.value === null && tree.root.source === ""))
    return problem("empty-file", { path: [], message: { zh: "文件没有内容", en: "The file is empty" }, remedy: beginning }, () => ({
      ...places(),
      line: 1,
      column: 1,
    }));
  const found = foundOf(isScalar(tree.root) ? tree.root.value : []);
  const message = {
    zh: `文件应为一组“键: 值”，现为${found.zh}`,
    en: `The file should be a group of "key: value", but is ${found.en}`,
  };
  return problem("wrong-type", { path: [], message, remedy: beginning }, places);
}

function later(tree: Tree): Problem | undefined {
  const version = isMap(tree.root) ? tree.root.get("leadpath") : undefined;
  if (typeof version !== "number" || version <= formatVersion) return undefined;
  return problem("format-version", { ...laterVersion(version), path: ["leadpath"] }, (path) => placeIn(tree, path));
}
