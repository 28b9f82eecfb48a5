import type { z } from "zod";
import { type Catalog, catalogSchema, extrasOf, InputError, isExtra, type Process, problem } from "../model/index.ts";
import { yamlOf } from "./yaml.ts";

/**
 * A catalog as the text of a YAML file that reads back as the same catalog. Defaults and short forms are left out as a person would.
 * @throws InputError when a process has another calendar, spread, source or mark `illustrative` than the catalog, as in one that was read from
 * several files: a file has only one of each
 */
export function writeCatalog(catalog: Catalog): string {
  refuseSeveralFiles(catalog);
  const [only, another] = catalog.processes;
  const processes = catalog.processes.map((process) => {
    const { name, ...rest } = process;
    // A mode stands in its step.
    const measures = process.measures.filter(({ writtenAt }) => writtenAt === undefined);
    // The only process of a file goes by the file's name when it has none itself.
    return only && !another && isSame(name, catalog.name) ? { ...rest, measures } : { ...process, measures };
  });
  return yamlOf(concise(catalogSchema, { ...catalog, processes }), isOpen);
}

/** The lists of a file and of a process stand in lines of their own even where they would fit on one. */
function isOpen([list, inner, deeper]: readonly string[], isList: boolean): boolean {
  if (list === undefined) return true;
  if (inner === undefined) return isList || list === "processes";
  return list === "processes" && deeper === undefined && isList;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const ofTheFile = ["calendar", "spread", "source", "illustrative"] as const;

function refuseSeveralFiles(catalog: Catalog): void {
  const problems = catalog.processes.flatMap((process, index) =>
    ofTheFile
      .filter((key) => !isSame(process[key], catalog[key]))
      .map((key) => problem("wrong-value", { path: ["processes", index, key], ...differing(process, key) })),
  );
  if (problems.length > 0) throw new InputError(problems);
}

function differing({ id }: Process, key: string) {
  return {
    message: { zh: `流程“${id}”的 ${key} 与清单的不同`, en: `Process "${id}" has another ${key} than the catalog` },
    remedy: { zh: "每个文件只有一个，请分别写成几个文件", en: "A file has only one: write several files" },
  };
}

/** A value as its schema reads it, without what the schema fills in. Keys come in the order of the schema, then those that begin with `x-`. */
export function concise(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "default":
      return concise(def.innerType, value);
    case "array":
      return (value as readonly unknown[]).map((each) => concise(def.element, each));
    case "union":
      return typeof value === "object" && value !== null ? conciseOption(def.options, value) : value;
    case "object":
      return def.catchall?._zod.def.type === "never" ? conciseMap(def.shape, value as Record<string, unknown>) : value;
    default:
      return value;
  }
}

type Fields = Readonly<Record<string, z.core.$ZodType>>;

function conciseMap(fields: Fields, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(fields)) {
    const content = value[key];
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (content === undefined || (def.type === "default" && isSame(content, def.defaultValue))) continue;
    written[key] = concise(schema, content);
  }
  return Object.assign(written, Object.fromEntries(extrasOf(value)));
}

/** The content by the first option that has all its keys; a lone id where the schema has that short form. */
function conciseOption(options: readonly z.core.$ZodType[], value: object): unknown {
  for (const option of options) {
    const { def } = (option as z.core.$ZodTypes)._zod;
    if (def.type !== "object" || Object.keys(value).some((key) => !Object.hasOwn(def.shape, key) && !isExtra(key))) continue;
    const written = conciseMap(def.shape, value as Readonly<Record<string, unknown>>);
    const [content, another] = Object.values(written);
    return another === undefined && options.some(isShortForm) ? content : written;
  }
  return value;
}

/** A text that is read as a map with defaults. */
function isShortForm(option: z.core.$ZodType): boolean {
  return (option as z.core.$ZodTypes)._zod.def.type === "pipe";
}
