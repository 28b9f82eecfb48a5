import type { Bilingual } from "../../model/index.ts";

export const writeXlsxWords = {
  tooLongRemedy: { zh: "改为导出 CSV", en: "Export it as CSV instead" },
  problems: (maxSheetRows: number): Bilingual => ({
    zh: `超过工作表的 ${maxSheetRows} 行`,
    en: `more than the ${maxSheetRows} rows of a sheet`,
  }),
  excessProblems: (maxCellLength: number): Bilingual => ({
    zh: `超过单元格的 ${maxCellLength} 个字符`,
    en: `more than the ${maxCellLength} characters of a cell`,
  }),
};
