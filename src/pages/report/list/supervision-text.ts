import type { Supervision, UnitSupervision } from "../../../list/index.ts";
import { type Catalog, localizeName, type Screen, terms } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import type { PlainTable } from "../text/plain-table.ts";
import { formatTable } from "../text/table.ts";
import { supervisionWords } from "./supervision-words.ts";

const supervisionFigures = ["items", "complete", "errors", "warnings", "infos"] as const;

/** How the items of every unit stand, with a line for all of them. */
export function buildSupervisionTable({ units, total }: Supervision, catalog: Catalog, { lang }: Pick<Screen, "lang">): PlainTable {
  const names = new Map(catalog.units.map((unit) => [unit.id, localizeName(unit, lang)]));
  const buildRow = (name: string, of: UnitSupervision) => [name, ...supervisionFigures.map((key) => of[key])];
  return {
    columns: (["unit", ...supervisionFigures] as const).map((key) => supervisionWords.columns[key][lang]),
    rows: [
      ...units.map((each) => buildRow(each.unit === null ? terms.none[lang] : (names.get(each.unit) ?? each.unit), each)),
      buildRow(terms.total[lang], total),
    ],
  };
}

export function formatSupervision({ columns, rows }: PlainTable, screen: Screen): string {
  const { lang, style, width } = screen;
  const body = formatTable(
    screen,
    columns.map((heading, at) => ({ heading, ...(at === 0 ? { flexible: true as const } : { align: "right" as const }) })),
    rows.map((row, at) => ({ cells: row.map(String), looks: at === rows.length - 1 ? ["bold" as const] : [] })),
  );
  const note = wrapColumns(supervisionWords.completeNote[lang], width).map((line) => style(line, "dim"));
  return `${style(supervisionWords.supervision[lang], "bold")}\n${body}\n\n${note.join("\n")}\n`;
}
