import { type Bilingual, createProblem, type Problem } from "../../model/index.ts";
import { foreignFileWords } from "./words.ts";

function findForeignKind(beginning: string): Bilingual | undefined {
  if (beginning.startsWith("PK\u0003\u0004")) return foreignFileWords.foreignKindText;
  if (beginning.startsWith("%PDF-")) return foreignFileWords.foreignKindForeignKindText;
  if (beginning.includes("\0")) return foreignFileWords.otherText;
  return undefined;
}

const xmlFileWords = {
  message: foreignFileWords.xmlFileWordsMessage,
  remedy: foreignFileWords.xmlFileWordsRemedy,
};

function describeTableFile(file: string) {
  return {
    message: foreignFileWords.tableFileMessage,
    remedy: foreignFileWords.tableFileRemedy(file),
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
  const message = foreignFileWords.foreignFileMessage(what.zh, what.en);
  const remedy = foreignFileWords.foreignFileRemedy;
  return createProblem("syntax", { path: [], message, remedy }, getFileStart);
}
