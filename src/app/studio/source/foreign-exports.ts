import { readSheets, type TableFile } from "../../../formats/index.ts";
import { createProblem, type Problem, terms } from "../../../model/index.ts";
import { type ForeignKind, formatForeignKind } from "./foreign-words.ts";

const kindsOfNames: readonly (readonly [RegExp, ForeignKind])[] = [
  [/\.(svg|png|jpe?g|gif|webp|bmp|pdf)$/i, "picture"],
  [/\.drawio$/i, "drawing"],
  [/\.bpmn$/i, "model"],
  [/\.(md|txt)$/i, "text"],
  [/\.(ods|docx?|pptx?|zip|mpp|wps|et)$/i, "document"],
];

const kindsOfBeginnings: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^(\u0089PNG|%PDF-|<svg\b)/, "picture"],
  [/^(<\?xml[^>]*>)?\s*<mxfile\b/, "drawing"],
  [/^(<\?xml[^>]*>)?\s*<(bpmn\d?:)?definitions\b/, "model"],
];

/**
 * What is told of a file by its name and its beginning when it holds no catalog: what the studio exports, and others.
 */
export function checkForeignExport({ file, bytes }: TableFile): Problem | undefined {
  const kind = findExportKind(file, bytes);
  return kind && createForeignProblem(kind, file);
}

/** What is told of a workbook instead of its faults where it is a timetable that was exported. */
export function checkTimetable({ file, bytes }: TableFile): Problem | undefined {
  const heads = readSheets(bytes, file).sheets.map(({ rows }) => rows[0]?.cells ?? []);
  const isTimetable = heads.some((cells) =>
    (["zh", "en"] as const).some((lang) => [terms.start, terms.finish, terms.float].every((each) => cells.includes(each[lang]))),
  );
  return isTimetable ? createForeignProblem("timetable", file) : undefined;
}

function createForeignProblem(kind: ForeignKind, file: string): Problem {
  return { ...createProblem("syntax", { path: [], ...formatForeignKind(kind) }), file };
}

function findExportKind(file: string, bytes: Uint8Array): ForeignKind | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_000)).trimStart();
  const found = kindsOfNames.find(([name]) => name.test(file)) ?? kindsOfBeginnings.find(([beginning]) => beginning.test(head));
  if (found) return found[1];
  if (/\.html?$/i.test(file) || /^<(!doctype html|html)\b/i.test(head)) return isSharedPage(bytes) ? "shared" : "page";
  return /\.json$/i.test(file) && isFigures(bytes) ? "figures" : undefined;
}

/** The mark of a shared page stands behind its style. */
function isSharedPage(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200_000)).includes('id="packed"');
}

/** Figures name the process that they are of, where a catalog says its version. */
function isFigures(bytes: Uint8Array): boolean {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof content === "object" && content !== null && "process" in content && !("leadpath" in content);
  } catch {
    return false;
  }
}
