import { createProblem, type Problem } from "../../model/index.ts";
import type { UnreadFile } from "./files.ts";
import { hashContent } from "./hash-content.ts";
import { hostWords } from "./host-words.ts";

/**
 * A file of text as read. Of the files of a long list that are known already, hardly any text is ever asked for: it is
 * made when it is.
 */
export class TextFile {
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
    this.#sum ??= hashContent(this.#bytes);
    return this.#sum;
  }
}

/** The problem of a file that cannot be read. */
export function createUnreadableProblem(file: string, { reason, tooLarge }: UnreadFile): Problem {
  const message = hostWords.unreadable(file, reason);
  const remedy = tooLarge ? hostWords.splitFile : hostWords.checkName;
  return { ...createProblem(tooLarge ? "file-too-large" : "file-unreadable", { path: [], message, remedy }), file };
}
