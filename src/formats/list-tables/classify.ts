import { type Problem, problem } from "../../model/index.ts";
import type { Sheet } from "../table/types.ts";
import type { SheetKind } from "./column.ts";
import { type Headings, headingsIn } from "./headings.ts";
import { type Reading, recordsIn, type TableRecord } from "./records.ts";
import { type KindName, sheetKinds } from "./sheet-kinds.ts";

const kinds = Object.entries(sheetKinds) as [KindName, SheetKind][];

/** The rows of all sheets by what they describe. */
export interface Classified {
  readonly records: ReadonlyMap<KindName, readonly TableRecord[]>;
  /** What stands above the headings of the first table of items that has a title. */
  readonly title: string | undefined;
}

/** A sheet goes by its name, else by its headings. */
export function classified(sheets: readonly Sheet[], reading: Reading): Classified {
  let title: string | undefined;
  const records = new Map<KindName, TableRecord[]>();
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    const found = kindOf(sheet);
    if (found?.name === "items") title ??= found.headings.title;
    if (found) records.set(found.name, [...(records.get(found.name) ?? []), ...recordsIn(sheet, found.headings, reading)]);
    else {
      const meant = kinds.find(([, kind]) => isNamed(sheet, kind))?.[1];
      if (meant) reading.problems.push(missingColumns(sheet, meant));
      else reading.omissions.note("unknown-sheets", sheet.name);
    }
  }
  return { records, title };
}

function isNamed({ name }: Sheet, { name: { zh, en }, aliases }: SheetKind): boolean {
  return [zh, en, ...aliases].some((each) => plain(each) === plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

function kindOf(sheet: Sheet): { readonly name: KindName; readonly headings: Headings } | undefined {
  let best: { readonly name: KindName; readonly headings: Headings; readonly isNamed: boolean } | undefined;
  for (const [name, kind] of kinds) {
    const headings = headingsIn(kind, sheet.rows);
    if (!headings) continue;
    const candidate = { name, headings, isNamed: isNamed(sheet, kind) };
    const isBetter =
      !best ||
      (candidate.isNamed && !best.isNamed) ||
      (candidate.isNamed === best.isNamed && headings.found.length > best.headings.found.length);
    if (isBetter && (candidate.isNamed || headings.found.length > 1)) best = candidate;
  }
  return best;
}

function missingColumns({ name, file }: Sheet, kind: SheetKind): Problem {
  const list = (lang: "zh" | "en") =>
    kind.needs
      .map((keys) => keys.map((key) => kind.columns.find((column) => column.key === key)?.header[lang] ?? "").join(" / "))
      .join(lang === "zh" ? "、" : ", ");
  return problem(
    "table-columns",
    {
      path: [],
      message: { zh: `工作表“${name}”没有认识的表头`, en: `Sheet "${name}" has no headings that are known` },
      remedy: { zh: `至少要有这些列：${list("zh")}`, en: `It needs at least these columns: ${list("en")}` },
    },
    () => ({ file, line: 1, column: 1 }),
  );
}
