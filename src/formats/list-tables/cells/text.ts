import type { Bilingual } from "../../../model/index.ts";
import type { Cell } from "../../table/types.ts";
import { cleanText } from "../../text/characters.ts";
import type { ProblemList } from "../problem-list.ts";
import { cellTextWords } from "../words.ts";
import { type CellPlace, createCellProblem } from "./problem.ts";

/** The text of a cell without space around it; nothing when it is empty, or says nothing and so is reported. */
export function readCellText(cell: Cell, here: () => CellPlace, problems: ProblemList): string | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === "object") {
    problems.add(() => createCellProblem("table-cell", here(), voidCellWords[cell.fault](cell.text), voidCellRemedies[cell.fault]));
    return undefined;
  }
  if (typeof cell === "number") {
    if (Math.abs(cell) >= 1e15) problems.add(() => createCellProblem("wrong-type", here(), ...describeLostDigits(cell)));
    return String(cell);
  }
  const { text, bad } = cleanText(String(cell).replace(/\r\n?/g, "\n").trim());
  if (bad.length > 0) {
    const list = bad.join(", ");
    const message = cellTextWords.cellTextMessage(list);
    problems.add(() => createCellProblem("bad-character", here(), message, cellTextWords.badCharacterText));
  }
  return text === "" ? undefined : text;
}

const voidCellWords = {
  error: (text: string): Bilingual => cellTextWords.voidCellWordsError(text),
  formula: (): Bilingual => cellTextWords.voidCellWordsFormula,
};
const voidCellRemedies = {
  error: cellTextWords.voidCellRemediesError,
  formula: cellTextWords.voidCellRemediesFormula,
};

/** A spreadsheet keeps fifteen digits of a number. */
function describeLostDigits(number: number): [Bilingual, Bilingual] {
  return [cellTextWords.lostDigitsText(number), cellTextWords.lostDigitsLostDigitsText];
}
