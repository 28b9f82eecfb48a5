import { type Bilingual, fileTerms } from "../../model/index.ts";

export const foreignFileWords = {
  foreignKindText: { zh: " Excel、Word 或 zip 文件", en: "an Excel, Word or zip file" },
  foreignKindForeignKindText: { zh: " PDF 文件", en: "a PDF file" },
  otherText: { zh: "二进制文件，或不是以 UTF-8 保存的文字", en: "a binary file, or a text that was not saved as UTF-8" },
  xmlFileWordsMessage: { zh: "这是 XML 文件，不是 YAML", en: "This is XML, not YAML" },
  xmlFileWordsRemedy: {
    zh: "若是 Microsoft Project 的计划，先运行 leadpath import 转为清单",
    en: "If it is a plan of Microsoft Project, make a catalog of it with leadpath import",
  },
  tableFileMessage: { zh: "这是表格，不是 YAML", en: "This is a table, not YAML" },
  tableFileRemedy: (file: string): Bilingual => ({
    zh: `先转为清单：leadpath import ${file} -o list，再用 list`,
    en: `Make a list of it first: leadpath import ${file} -o list, then use list`,
  }),
  foreignFileMessage: (zh: string, en: string): Bilingual => ({ zh: `这是${zh}，不是 YAML`, en: `This is ${en}, not YAML` }),
  foreignFileRemedy: {
    zh: "把内容写成文本文件（以 leadpath: 1 开头），存为 UTF-8 的 .yaml",
    en: 'Write the content as a text that begins with "leadpath: 1", and save it as .yaml in UTF-8',
  },
};

export const readTreeWords = {
  emptyFileMessage: fileTerms.emptyFile,
  message: (zh: string, en: string): Bilingual => ({
    zh: `文件应为一组“键: 值”，现为${zh}`,
    en: `The file should be a group of "key: value", but is ${en}`,
  }),
};

export const partWords = {
  excessText: (limit: string): Bilingual => ({ zh: `文件的条目超过 ${limit} 百万`, en: `The file has more than ${limit} million entries` }),
  lengthExcessText: (is: number | undefined, limit: number | undefined): Bilingual => ({
    zh: `文件有 ${is} MB，上限为 ${limit} MB`,
    en: `The file has ${is} MB; the limit is ${limit} MB`,
  }),
  plainEndMessage: (entries: string, length: string): Bilingual => ({
    zh: `此处不合 YAML 最简单的写法，而文件的条目超过 ${entries} 百万或长于 ${length} MB，只按最简单的写法读取`,
    en: `This is not YAML at its plainest, and a file of more than ${entries} million entries or ${length} MB is read as that alone`,
  }),
  plainEndRemedy: { zh: "若有笔误，请改正；否则把文件拆分成几个", en: "Put it right if it is a mistake, else split the file into several" },
  excessProblemRemedy: fileTerms.splitFile,
};

export const writeWords = {
  message: (id: string, key: string): Bilingual => ({
    zh: `流程“${id}”的 ${key} 与清单的不同`,
    en: `Process "${id}" has another ${key} than the catalog`,
  }),
  remedy: { zh: "每个文件只有一个，请分别写成几个文件", en: "A file has only one: write several files" },
};

export const settingWords = {
  unknownKeyMessage: (key: string): Bilingual => ({ zh: `没有可改的“${key}”`, en: `There is no "${key}" to change` }),
  unreadableMessageText: { zh: "看不懂这项改动", en: "This change cannot be read" },
  settingRemedyText: {
    zh: "写成 环节.键=值，如 B01.days=20，或 单位.staff=人数",
    en: "Write step.key=value, as in B01.days=20, or unit.staff=number",
  },
};
