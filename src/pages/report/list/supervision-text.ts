import type { Terminal } from "../../../app/host/terminal.ts";
import type { Supervision, UnitSupervision } from "../../../list/index.ts";
import { type Catalog, localizeName, terms } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import type { PlainTable } from "../text/plain-table.ts";
import { formatTable } from "../text/table.ts";
import { auditWords } from "./audit-words.ts";

const supervisionFigures = ["items", "complete", "errors", "warnings", "infos"] as const;

/** How the items of every unit stand, with a line for all of them. */
export function buildSupervisionTable({ units, total }: Supervision, catalog: Catalog, { lang }: Pick<Terminal, "lang">): PlainTable {
  const names = new Map(catalog.units.map((unit) => [unit.id, localizeName(unit, lang)]));
  const buildRow = (name: string, of: UnitSupervision) => [name, ...supervisionFigures.map((key) => of[key])];
  return {
    columns: (["unit", ...supervisionFigures] as const).map((key) => auditWords.columns[key][lang]),
    rows: [
      ...units.map((each) => buildRow(each.unit === null ? terms.none[lang] : (names.get(each.unit) ?? each.unit), each)),
      buildRow(terms.total[lang], total),
    ],
  };
}

export function formatSupervision({ columns, rows }: PlainTable, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const body = formatTable(
    terminal,
    columns.map((heading, at) => ({ heading, ...(at === 0 ? { flexible: true as const } : { align: "right" as const }) })),
    rows.map((row, at) => ({ cells: row.map(String), looks: at === rows.length - 1 ? ["bold" as const] : [] })),
  );
  const note = wrapColumns(auditWords.completeNote[lang], width).map((line) => style(line, "dim"));
  return `${style(auditWords.supervision[lang], "bold")}\n${body}\n\n${note.join("\n")}\n`;
}
