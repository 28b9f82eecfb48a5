import { type CatalogFile, catalogSchema, createProblem, type Problem } from "../../model/index.ts";
import { type ConvertedTree, convertTree } from "../validate/convert-tree.ts";
import { restoreExtras } from "../validate/extras.ts";
import { createFaultProblem } from "../validate/fault-problem.ts";
import { catalogHeadRemedy, describeLaterVersion, isLaterVersion } from "../validate/format-version.ts";
import { listShapeFaults, type ShapeFault } from "../validate/issues.ts";
import { parseContent } from "../validate/parse-content.ts";
import { repairContent } from "../validate/repair.ts";
import { getSchemaShape, isTextShape } from "../validate/shape.ts";
import { describeFoundValue, manyFaultsWords } from "../validate/words.ts";
import { isMisspeltKey, locateTreePath } from "../yaml/places.ts";
import { isMap, isScalar, type Tree } from "../yaml/yaml.ts";
import { readTreeWords } from "./words.ts";

// Compiling the checks with `new Function` costs more than it saves on one file, and a page may forbid it.
const jitlessOptions = { jitless: true } as const;

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
  const unusable = checkRoot(tree) ?? checkFormatVersion(tree);
  if (unusable) return { tree, problems: [unusable], doubtful: [] };
  const converted = convertTree(tree, getSchemaShape(catalogSchema));
  const { value, doubtful } = converted;
  return { tree, value, doubtful, ...(converted.complete ? validateContent(tree, converted) : { problems: converted.problems }) };
}

function validateContent(tree: Tree, converted: ConvertedTree): Pick<ReadTree, "problems" | "content"> {
  const first = parseContent(converted.value, jitlessOptions);
  if (!first) return { problems: [...converted.problems, createManyFaultsProblem(tree)] };
  if (first.success) return { problems: converted.problems, content: attachExtras(first.data, converted) };
  const shape = getSchemaShape(catalogSchema);
  const faults = listShapeFaults(first.error.issues, converted, shape);
  const problems = [
    ...converted.problems,
    ...faults.filter((fault) => !isGuessedFault(tree, fault)).map((fault) => createFaultProblem(fault, tree)),
  ];
  repairContent(converted, faults, shape);
  const second = parseContent(converted.value, jitlessOptions);
  return { problems, ...(second?.success && { content: attachExtras(second.data, converted) }) };
}

function createManyFaultsProblem(tree: Tree): Problem {
  const words = { path: [], message: manyFaultsWords.message, remedy: manyFaultsWords.remedy };
  return createProblem("more-problems", words, (path) => locateTreePath(tree, path));
}

function attachExtras(content: CatalogFile, { extras }: ConvertedTree): CatalogFile {
  restoreExtras(content, extras);
  return content;
}

/**
 * A misspelt key may mean another one than the known key whose content is missed here; then its own content is not
 * wrong.
 */
function isGuessedFault(tree: Tree, { path, value, shape }: ShapeFault): boolean {
  return value !== undefined && !isTextShape(shape) && shape.kind !== "number" && isMisspeltKey(tree, path);
}

function checkRoot(tree: Tree): Problem | undefined {
  if (isMap(tree.root)) return undefined;
  const getRootPlace = () => locateTreePath(tree, []);
  if (tree.root === null || (isScalar(tree.root) && tree.root.value === null && tree.root.source === ""))
    return createProblem("empty-file", { path: [], message: readTreeWords.emptyFileMessage, remedy: catalogHeadRemedy }, () => ({
      ...getRootPlace(),
      line: 1,
      column: 1,
    }));
  const found = describeFoundValue(isScalar(tree.root) ? tree.root.value : []);
  const message = readTreeWords.message(found.zh, found.en);
  return createProblem("wrong-type", { path: [], message, remedy: catalogHeadRemedy }, getRootPlace);
}

function checkFormatVersion(tree: Tree): Problem | undefined {
  const version = isMap(tree.root) ? tree.root.get("leadpath") : undefined;
  if (!isLaterVersion(version)) return undefined;
  return createProblem("format-version", { ...describeLaterVersion(version), path: ["leadpath"] }, (path) => locateTreePath(tree, path));
}
