import type * as z from "zod/mini";
import {
  type Catalog,
  catalogSchema,
  createProblem,
  InputError,
  isExtra,
  isSameJson,
  listObjectExtras,
  type Process,
  requireCatalog,
} from "../../model/index.ts";
import { writeYaml } from "../yaml/yaml.ts";
import { writeWords } from "./words.ts";

/**
 * A catalog as the text of a YAML file that reads back as the same catalog. Defaults and short forms are left out as a
 * person would.
 * @throws InputError when a process has another calendar, spread, source or mark `illustrative` than the catalog, as in
 * one that was read from several files: a file has only one of each
 * @example
 * ```ts
 * import { buildCatalog, writeCatalog } from "leadpath";
 * const { catalog } = buildCatalog({ leadpath: 1, processes: [{ id: "p", steps: [{ id: "apply", days: 5 }] }] });
 * writeCatalog(catalog); // → "leadpath: 1\nprocesses:\n  - id: p\n    steps:\n      - {id: apply, days: 5}\n"
 * ```
 */
export function writeCatalog(catalog: Catalog): string {
  requireCatalog(catalog);
  refuseMixedFiles(catalog);
  const [only, another] = catalog.processes;
  const processes = catalog.processes.map((process) => {
    const { name, ...rest } = process;
    // A mode stands in its step.
    const measures = process.measures.filter(({ writtenAt }) => writtenAt === undefined);
    // The only process of a file goes by the file's name when it has none itself.
    return only && !another && isSameJson(name, catalog.name) ? { ...rest, measures } : { ...process, measures };
  });
  return writeYaml(stripDefaults(catalogSchema, { ...catalog, processes }), isCatalogBlock);
}

/** The lists of a file and of a process stand in lines of their own even where they would fit on one. */
function isCatalogBlock([list, inner, deeper]: readonly string[], isList: boolean): boolean {
  if (list === undefined) return true;
  if (inner === undefined) return isList || list === "processes";
  return list === "processes" && deeper === undefined && isList;
}

const fileHeadKeys = ["calendar", "spread", "source", "illustrative"] as const;

function refuseMixedFiles(catalog: Catalog): void {
  const problems = catalog.processes.flatMap((process, index) =>
    fileHeadKeys
      .filter((key) => !isSameJson(process[key], catalog[key]))
      .map((key) => createProblem("wrong-value", { path: ["processes", index, key], ...describeHeadDifference(process, key) })),
  );
  if (problems.length > 0) throw new InputError(problems);
}

function describeHeadDifference({ id }: Process, key: string) {
  return {
    message: writeWords.message(id, key),
    remedy: writeWords.remedy,
  };
}

/**
 * A value as its schema reads it, without what the schema fills in. Keys come in the order of the schema, then those
 * that begin with `x-`.
 */
export function stripDefaults(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "default":
      return stripDefaults(def.innerType, value);
    case "array":
      return (value as readonly unknown[]).map((each) => stripDefaults(def.element, each));
    case "union":
      return typeof value === "object" && value !== null ? stripOptionDefaults(def.options, value) : value;
    case "object":
      return def.catchall?._zod.def.type === "never" ? stripMapDefaults(def.shape, value as Record<string, unknown>) : value;
    default:
      return value;
  }
}

type SchemaFields = Readonly<Record<string, z.core.$ZodType>>;

function stripMapDefaults(fields: SchemaFields, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(fields)) {
    const content = value[key];
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (content === undefined || (def.type === "default" && isSameJson(content, def.defaultValue))) continue;
    written[key] = stripDefaults(schema, content);
  }
  return Object.assign(written, Object.fromEntries(listObjectExtras(value)));
}

/** The content by the first option that has all its keys; a lone id where the schema has that short form. */
function stripOptionDefaults(options: readonly z.core.$ZodType[], value: object): unknown {
  for (const option of options) {
    const { def } = (option as z.core.$ZodTypes)._zod;
    if (def.type !== "object" || Object.keys(value).some((key) => !Object.hasOwn(def.shape, key) && !isExtra(key))) continue;
    const written = stripMapDefaults(def.shape, value as Readonly<Record<string, unknown>>);
    const [content, another] = Object.values(written);
    return another === undefined && options.some(isShortForm) ? content : written;
  }
  return value;
}

/** A text that is read as a map with defaults. */
function isShortForm(option: z.core.$ZodType): boolean {
  return (option as z.core.$ZodTypes)._zod.def.type === "pipe";
}
