import { type CatalogFile, catalogSchema, formatVersion, type Problem, problem } from "../model/index.ts";
import { type Converted, convert } from "./convert.ts";
import { beginning, laterVersion } from "./format-version.ts";
import { faultsOf } from "./issues.ts";
import { judge } from "./judge.ts";
import { placeIn } from "./places.ts";
import { repair } from "./repair.ts";
import { shapeOf } from "./shape.ts";
import { syntaxProblems } from "./syntax.ts";
import { foundOf } from "./words.ts";
import { isMap, isScalar, parseTree, type Tree } from "./yaml.ts";

/** Longest text of a file that is read at all, in UTF-16 code units. */
export const maxFileLength = 64 * 2 ** 20;

// Compiling the checks with `new Function` costs more than it saves on one file, and a page may forbid it.
const withoutEval = { jitless: true } as const;

/** The text of a file. The name is for messages, and tells JSON (`.json`) from YAML. */
export interface Source {
  readonly text: string;
  readonly file?: string | undefined;
}

/** What one file gives; paths are its own. */
export interface Part {
  readonly problems: readonly Problem[];
  readonly tree?: Tree;
  /** As far as it was read. */
  readonly value?: unknown;
  /** Absent when the file cannot be used. */
  readonly content?: CatalogFile;
}

export function readPart({ text, file }: Source): Part {
  if (text.length > maxFileLength) return { problems: [tooLarge(text.length, file)] };
  const marked = text.startsWith("\ufeff") ? text.slice(1) : text;
  const tree = parseTree(marked, file);
  if (tree.faults.length > 0) return { tree, problems: syntaxProblems(tree, marked) };
  const unusable = emptyOrOther(tree) ?? later(tree);
  if (unusable) return { tree, problems: [unusable] };
  const converted = convert(tree, shapeOf(catalogSchema));
  return { tree, value: converted.value, ...(converted.complete ? validated(tree, converted) : { problems: converted.problems }) };
}

function validated(tree: Tree, converted: Converted): Pick<Part, "problems" | "content"> {
  const first = catalogSchema.safeParse(converted.value, withoutEval);
  if (first.success) return { problems: converted.problems, content: first.data };
  const shape = shapeOf(catalogSchema);
  const faults = faultsOf(first.error.issues, converted, shape);
  const problems = [...converted.problems, ...faults.map((fault) => judge(fault, tree))];
  repair(converted, faults, shape);
  const second = catalogSchema.safeParse(converted.value, withoutEval);
  return { problems, ...(second.success && { content: second.data }) };
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

function tooLarge(length: number, file: string | undefined): Problem {
  const megabytes = (value: number) => Math.ceil(value / 2 ** 20);
  const [is, limit] = [megabytes(length), megabytes(maxFileLength)];
  return problem(
    "file-too-large",
    {
      path: [],
      message: { zh: `文件有 ${is} MB，上限为 ${limit} MB`, en: `The file has ${is} MB; the limit is ${limit} MB` },
      remedy: { zh: "拆分成几个文件", en: "Split it into several files" },
    },
    file === undefined ? undefined : () => ({ file, line: 1, column: 1 }),
  );
}
