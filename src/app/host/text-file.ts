import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { checkUtf8, type SourceText } from "../../formats/index.ts";
import { createProblem, type Problem } from "../../model/index.ts";
import { readBytes, type UnreadFile } from "./files.ts";

/** A file of text as read. Of the files of a long list that are known already, hardly any text is ever asked for: it is made when it is. */
export class TextFile implements SourceText {
  readonly file: string;
  readonly #bytes: Buffer;
  #text: string | undefined;
  #sum: string | undefined;

  constructor(file: string, bytes: Buffer) {
    this.file = file;
    this.#bytes = bytes;
  }

  /** Without a byte order mark. Faster than a TextDecoder with long files. */
  get text(): string {
    this.#text ??= this.#bytes.toString("utf8").replace(/^\ufeff/, "");
    return this.#text;
  }

  /** Bytes. */
  get size(): number {
    return this.#bytes.length;
  }

  /** SHA-256 of its bytes, in hexadecimal digits. */
  get sum(): string {
    this.#sum ??= createHash("sha256").update(this.#bytes).digest("hex");
    return this.#sum;
  }
}

/** A file of text, or undefined after saying why it cannot be read. */
export type ReadTextFile = (file: string, problems: Problem[]) => Promise<TextFile | undefined>;

/** Reads each file only once, as far as it can be read: of a list that is as it was, or comes through a pipe, nothing is read again. */
export function createCachedReader(): ReadTextFile {
  const known = new Map<string, TextFile>();
  return async (file, problems) => {
    const read = known.get(file) ?? (await readTextFile(file, problems));
    if (read) known.set(file, read);
    return read;
  };
}

/** Reads a file of text anew. */
export async function readTextFile(file: string, problems: Problem[]): Promise<TextFile | undefined> {
  const result = await readBytes(file);
  if ("reason" in result) {
    problems.push(createUnreadableProblem(file, result));
    return undefined;
  }
  const wrong = isUtf8(result.bytes) ? undefined : checkUtf8(file, result.bytes);
  if (!wrong) return new TextFile(file, result.bytes);
  problems.push(wrong);
  return undefined;
}

/** The problem of a file that cannot be read. */
export function createUnreadableProblem(file: string, { reason, tooLarge }: UnreadFile): Problem {
  const message = { zh: `无法读取“${file}”：${reason.zh}`, en: `Cannot read "${file}": ${reason.en}` };
  const remedy = tooLarge
    ? { zh: "拆分成几个文件", en: "Split it into several files" }
    : { zh: "核对文件名与所在文件夹", en: "Check the name and the folder" };
  return { ...createProblem(tooLarge ? "file-too-large" : "file-unreadable", { path: [], message, remedy }), file };
}
