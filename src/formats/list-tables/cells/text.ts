import type { Bilingual, Problem } from "../../../model/index.ts";
import type { Cell } from "../../table/types.ts";
import { cleanText } from "../../text/characters.ts";
import { type CellPlace, createCellProblem } from "./problem.ts";

/** The text of a cell without space around it; nothing when it is empty, or says nothing and so is reported. */
export function readCellText(cell: Cell, here: () => CellPlace, problems: Problem[]): string | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === "object") {
    problems.push(createCellProblem("table-cell", here(), voidCellWords[cell.fault](cell.text), voidCellRemedies[cell.fault]));
    return undefined;
  }
  if (typeof cell === "number") {
    if (Math.abs(cell) >= 1e15) problems.push(createCellProblem("wrong-type", here(), ...describeLostDigits(cell)));
    return String(cell);
  }
  const { text, bad } = cleanText(String(cell).replace(/\r\n?/g, "\n").trim());
  if (bad.length > 0) {
    const list = bad.join(", ");
    const message = { zh: `含有看不见或不能出版的字符 ${list}`, en: `there is an invisible or unprintable character ${list}` };
    problems.push(
      createCellProblem("bad-character", here(), message, {
        zh: "删去该字符；本次已替换或去掉",
        en: "Delete it; for now it has been replaced or left out",
      }),
    );
  }
  return text === "" ? undefined : text;
}

const voidCellWords = {
  error: (text: string): Bilingual => ({ zh: `单元格是错误值 ${text}`, en: `the cell has the error ${text}` }),
  formula: (): Bilingual => ({ zh: "公式没有算出的结果", en: "the formula has no value that was worked out" }),
};
const voidCellRemedies = {
  error: { zh: "改正公式，或直接写出值", en: "Mend the formula, or write the value itself" },
  formula: { zh: "在表格软件中打开并保存，或直接写出值", en: "Open and save it in your spreadsheet program, or write the value itself" },
};

/** A spreadsheet keeps fifteen digits of a number. */
function describeLostDigits(number: number): [Bilingual, Bilingual] {
  return [
    { zh: `编码存成了数字 ${number}，后面的位数已丢失`, en: `a code was stored as the number ${number} and lost its last digits` },
    { zh: "把这一列设为文本格式后重新填写", en: "Make the column one of text and enter it again" },
  ];
}
