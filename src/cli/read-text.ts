import { isUtf8 } from "node:buffer";
import { type Problem, problem } from "../model/index.ts";
import { readBytes, type UnreadFile } from "./files.ts";

/** The text of a file, or undefined after saying why it cannot be read. */
export async function readText(file: string, problems: Problem[]): Promise<string | undefined> {
  const result = await readBytes(file);
  if ("reason" in result) {
    problems.push(unreadable(file, result));
    return undefined;
  }
  // What is no text at all (a workbook, a PDF) is told better by what reads it than by its encoding.
  if (isUtf8(result.bytes) || isForeign(result.bytes)) return textOf(result.bytes);
  problems.push({
    ...problem("not-utf8", {
      path: [],
      message: { zh: `“${file}”不是 UTF-8 编码`, en: `"${file}" is not encoded as UTF-8` },
      remedy: { zh: "在编辑器里另存为 UTF-8", en: "Save it as UTF-8 in your editor" },
    }),
    file,
  });
  return undefined;
}

/** Without a byte order mark. Faster than a TextDecoder with long files. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** The problem of a file that cannot be read. */
export function unreadable(file: string, { reason, tooLarge }: UnreadFile): Problem {
  const message = { zh: `无法读取“${file}”：${reason.zh}`, en: `Cannot read "${file}": ${reason.en}` };
  const remedy = tooLarge
    ? { zh: "拆分成几个文件", en: "Split it into several files" }
    : { zh: "核对文件名与所在文件夹", en: "Check the name and the folder" };
  return { ...problem(tooLarge ? "file-too-large" : "file-unreadable", { path: [], message, remedy }), file };
}

/** A zip archive, as a workbook is, a PDF, or something with zero bytes. */
function isForeign(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_000));
  return head.startsWith("PK\u0003\u0004") || head.startsWith("%PDF-") || head.includes("\0");
}
