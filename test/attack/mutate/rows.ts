import type { Dice } from "../dice.ts";
import { oddNumbers, oddTexts } from "./odd-values.ts";

/** A table with other cells, rows and columns. Lines are cut at each separator: torn quotation marks attack too. */
export function mutateRows(text: string, dice: Dice): string {
  const rows = text.split("\n").map((line) => line.split(","));
  for (let left = 1 + dice.below(4); left > 0; left--) mutateTable(rows, dice);
  const [separator, end] = [dice.chance(0.9) ? "," : dice.pick([";", "\t", "|"]), dice.chance(0.9) ? "\n" : dice.pick(["\r\n", "\r"])];
  return rows.map((cells) => cells.join(separator)).join(end);
}

function mutateTable(rows: string[][], dice: Dice): void {
  const [at, other] = [dice.below(rows.length), dice.below(rows.length)];
  const row = rows[at] ?? [];
  const column = dice.below(row.length);
  switch (dice.below(8)) {
    case 0:
      rows.splice(at, 1);
      break;
    case 1:
      rows.splice(other, 0, [...row]);
      break;
    case 2:
      for (const cells of rows) cells.splice(column, 1);
      break;
    case 3:
      for (const cells of rows) cells.splice(column, 0, cells[dice.below(cells.length)] ?? "");
      break;
    case 4:
      row[column] = rows[other]?.[column] ?? "";
      break;
    case 5:
      row[column] = rows[other]?.[dice.below(row.length)] ?? "";
      break;
    case 6:
      row[column] = String(dice.pick(oddNumbers));
      break;
    default:
      row[column] = `"${dice.pick(oddTexts).replaceAll('"', '""')}"`;
  }
}
