import { type Bilingual, createProblem, fileTerms, type Problem, type ProblemCode } from "../../model/index.ts";
import { maxSheets, maxTableCells, maxTableRows } from "../bounds.ts";
import { openQuoteWords } from "../csv/words.ts";

/** Why a file cannot be read as a table. */
export interface TableFault {
  readonly code: ProblemCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** Ends the reading from inside; never leaves this folder. */
export class TableStop extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(fault.message.en);
    this.fault = fault;
  }
}

export function createTableProblem({ code, message, remedy }: TableFault, file: string, line = 1, column = 1): Problem {
  return createProblem(code, { path: [], message, remedy }, () => ({ file, line, column }));
}

const saveAgainRemedy: Bilingual = { zh: "在表格软件中重新另存为 .xlsx", en: "Save it as .xlsx again in your spreadsheet program" };

export const emptyTable: TableFault = {
  code: "empty-file",
  message: fileTerms.emptyFile,
  remedy: saveAgainRemedy,
};

export const oldWorkbook: TableFault = {
  code: "table-file",
  message: { zh: "这是旧式的 .xls 工作簿，不能读取", en: "This is a workbook of the old kind (.xls), which is not read" },
  remedy: { zh: "在表格软件中另存为 .xlsx", en: "Save it as .xlsx in your spreadsheet program" },
};

export const lockedWorkbook: TableFault = {
  code: "table-file",
  message: { zh: "工作簿有打开密码，不能读取", en: "The workbook is protected by a password and cannot be read" },
  remedy: { zh: "取消打开密码后另存一份", en: "Save a copy without the password" },
};

export const textAsWorkbook: TableFault = {
  code: "table-file",
  message: { zh: "文件名以 .xlsx 结尾，内容却是文本", en: "The file is called .xlsx, but it is a text" },
  remedy: { zh: "若是 CSV，把后缀改为 .csv", en: "If it is CSV, let its name end in .csv" },
};

export const noWorkbook: TableFault = {
  code: "table-file",
  message: { zh: "压缩包里没有工作簿", en: "There is no workbook in this zip file" },
  remedy: saveAgainRemedy,
};

export const cutWorkbook: TableFault = {
  code: "truncated",
  message: { zh: "工作簿不完整：后面缺失", en: "The workbook is cut off: the rest of it is missing" },
  remedy: { zh: "重新下载或另存一份", en: "Download or save it again" },
};

export const lyingSizes: TableFault = {
  code: "table-file",
  message: { zh: "压缩包的内容与其声明的大小不符", en: "The zip file holds other sizes than it says" },
  remedy: saveAgainRemedy,
};

export const wrongPaths: TableFault = {
  code: "table-file",
  message: { zh: "压缩包含有指向外部的路径（../）", en: "The zip file has entries that lead out of it (../)" },
  remedy: saveAgainRemedy,
};

export const foreignZip: TableFault = {
  code: "table-file",
  message: { zh: "压缩方式不明，或已加密", en: "The zip file is encrypted, or packed in a way that is not known" },
  remedy: saveAgainRemedy,
};

export const wrongText: TableFault = {
  code: "not-utf8",
  message: {
    zh: "编码既不是 UTF-8、UTF-16，也不是 GB18030",
    en: "The text is neither UTF-8 nor UTF-16 nor GB18030",
  },
  remedy: { zh: "另存为“CSV UTF-8”", en: "Save it as “CSV UTF-8”" },
};

export const openQuote: TableFault = {
  code: "syntax",
  ...openQuoteWords,
};

export function createBombFault(megabytes: number, limit: number): TableFault {
  return {
    code: "file-too-large",
    message: {
      zh: `展开后有 ${megabytes} MB，上限为 ${limit} MB，未展开`,
      en: `Unpacked it would have ${megabytes} MB; the limit is ${limit} MB, so it was not`,
    },
    remedy: { zh: "拆分成几个文件，或删去空白行列与图片", en: "Split it, or delete empty rows and pictures" },
  };
}

export function createXmlDamageFault(detail: string): TableFault {
  return {
    code: "table-file",
    message: { zh: `工作簿的内容损坏：${detail}`, en: `The workbook is damaged: ${detail}` },
    remedy: saveAgainRemedy,
  };
}

export function createSheetLimitFault(cell: string): TableFault {
  return {
    code: "file-too-large",
    message: {
      zh: `${cell}：超出工作表的 1048576 行、16384 列`,
      en: `${cell}: beyond the 1,048,576 rows and 16,384 columns of a sheet`,
    },
    remedy: { zh: "删去多余的行列，或拆分成几个工作表", en: "Delete what is not needed, or split the sheet" },
  };
}

const splitRemedy: Bilingual = { zh: "拆分成几个文件，分别导入", en: "Split it into several files, and import them one by one" };

export const cellCountFault: TableFault = {
  code: "file-too-large",
  message: {
    zh: `有内容的单元格超过 ${formatCount(maxTableCells)} 个`,
    en: `There are more than ${formatCount(maxTableCells)} cells with something in them`,
  },
  remedy: splitRemedy,
};

export const rowCountFault: TableFault = {
  code: "file-too-large",
  message: { zh: `超过 ${formatCount(maxTableRows)} 行`, en: `There are more than ${formatCount(maxTableRows)} rows` },
  remedy: splitRemedy,
};

export const sheetCountFault: TableFault = {
  code: "file-too-large",
  message: { zh: `工作表超过 ${formatCount(maxSheets)} 张`, en: `There are more than ${formatCount(maxSheets)} sheets` },
  remedy: splitRemedy,
};

function formatCount(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3}){1,2}$)/g, ",");
}
