import type { Bilingual, Limit } from "../../model/index.ts";
import type { Length } from "./codecs/length-codec.ts";
import { expandRecord, getTimeLimit } from "./expand-record.ts";
import type { TableRecord } from "./records.ts";
import type { SheetKindName } from "./sheet-kinds.ts";
import { fieldsWords } from "./words.ts";

/** Columns that say what a row belongs to, or that are looked after apart. */
const separateColumns: Readonly<Record<SheetKindName, readonly string[]>> = {
  catalog: [],
  items: ["number", "statutory", "promised", "charged", "materials"],
  steps: ["process", "item", "number", "standard", "result"],
  materials: ["item", "variant"],
  limits: ["process", "item", "variant", "bundle"],
  variants: ["item"],
  processes: [],
  measures: ["process"],
  scenarios: ["process"],
  units: [],
  phases: [],
  documents: [],
  laws: [],
  bundles: [],
};

/** What a row says of its own thing, as a file would have it. */
export function readRecordFields(kind: SheetKindName, record: TableRecord): Record<string, unknown> {
  const fields = expandRecord(record, separateColumns[kind]);
  if (kind === "steps" && isCalledById(record)) delete fields.name;
  return kind === "items" ? addLimitsAndFee(fields, record) : fields;
}

/** Whether a step has its id as its name only because a table has to call it something. */
function isCalledById({ values }: TableRecord): boolean {
  const more = values.get("more") as Record<string, unknown> | undefined;
  return values.has("id") && values.get("name") === values.get("id") && more?.name === undefined;
}

function addLimitsAndFee(fields: Record<string, unknown>, { values }: TableRecord): Record<string, unknown> {
  const limits = (["statutory", "promised"] as const).flatMap((kind) =>
    values.has(kind) ? [{ kind, ...getTimeLimit(values.get(kind)) }] : [],
  );
  const isInstant = (values.get("promised") as Extract<Length, { readonly length: unknown }> | undefined)?.isInstant;
  const charged = values.get("charged");
  const fee = charged === false ? "none" : charged === true ? (fields.fee ?? {}) : fields.fee;
  return {
    ...fields,
    ...(limits.length > 0 && fields.limits === undefined && { limits }),
    ...(isInstant && fields.caseKind === undefined && { caseKind: "instant" }),
    ...(fee !== undefined && { fee }),
  };
}

/** Why the fee of an item makes no sense, if so. */
export function findFeeFault(record: TableRecord): Bilingual | undefined {
  const isDetailed = [...record.values.keys()].some((key) => key.startsWith("fee."));
  if (record.values.get("charged") !== false || !isDetailed) return undefined;
  return fieldsWords.text;
}

/** Limits that the two columns of the items table can say. */
export function hasSimpleLimits(limits: readonly Limit[]): boolean {
  return (
    limits.length > 0 &&
    limits.every((limit, index) => {
      const { kind, days, calendarDays, weeks, months, ...others } = limit;
      const amounts = [days, calendarDays, weeks, months].filter((amount) => amount !== undefined);
      const isRest = Object.values(others).some((value) => value !== undefined);
      const isInOrder = index === 0 || (index === 1 && limits[0]?.kind === "statutory" && kind === "promised");
      return amounts.length === 1 && !isRest && isInOrder;
    })
  );
}
