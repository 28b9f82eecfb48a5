import { type Bilingual, createProblem, type Problem } from "../../model/index.ts";

function findForeignKind(beginning: string): Bilingual | undefined {
  if (beginning.startsWith("PK\u0003\u0004")) return { zh: " Excel、Word 或 zip 文件", en: "an Excel, Word or zip file" };
  if (beginning.startsWith("%PDF-")) return { zh: " PDF 文件", en: "a PDF file" };
  if (beginning.includes("\0"))
    return { zh: "二进制文件，或不是以 UTF-8 保存的文字", en: "a binary file, or a text that was not saved as UTF-8" };
  return undefined;
}

const xmlFileWords = {
  message: { zh: "这是 XML 文件，不是 YAML", en: "This is XML, not YAML" },
  remedy: {
    zh: "若是 Microsoft Project 的计划，先运行 leadpath import 转为清单",
    en: "If it is a plan of Microsoft Project, make a catalog of it with leadpath import",
  },
};

function describeTableFile(file: string) {
  return {
    message: { zh: "这是表格，不是 YAML", en: "This is a table, not YAML" },
    remedy: {
      zh: `先转为清单：leadpath import ${file} -o list，再用 list`,
      en: `Make a list of it first: leadpath import ${file} -o list, then use list`,
    },
  };
}

/** For a file in another format, or that is no text at all; its beginning tells. */
export function checkForeignFile(text: string, file: string | undefined): Problem | undefined {
  const getFileStart = () => ({ ...(file !== undefined && { file }), line: 1, column: 1 });
  if (/^\ufeff?\s*<(\?xml|Project)\b/.test(text.slice(0, 200))) return createProblem("syntax", { path: [], ...xmlFileWords }, getFileStart);
  if (file !== undefined && /\.(xlsx|csv)$/i.test(file))
    return createProblem("syntax", { path: [], ...describeTableFile(file) }, getFileStart);
  const what = findForeignKind(text.slice(0, 1_000));
  if (!what) return undefined;
  const message = { zh: `这是${what.zh}，不是 YAML`, en: `This is ${what.en}, not YAML` };
  const remedy = {
    zh: "把内容写成文本文件（以 leadpath: 1 开头），存为 UTF-8 的 .yaml",
    en: 'Write the content as a text that begins with "leadpath: 1", and save it as .yaml in UTF-8',
  };
  return createProblem("syntax", { path: [], message, remedy }, getFileStart);
}
