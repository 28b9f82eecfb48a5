import { maxCellLength, maxTableColumns } from "../bounds.ts";

/** Takes text piece by piece and hands over its records. */
export interface RecordReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/**
 * The records of a CSV text (RFC 4180): fields may stand in quotation marks, with `""` for one of them, and then hold
 * separators and line breaks. Lines end in CRLF, LF or CR. Empty lines are passed over. `onFault` is called at a
 * quotation mark that is not closed, and `onExcess` at a line with more fields or a longer one than is read.
 */
export function createRecordReader(
  separator: string,
  onRecord: (fields: readonly string[], line: number) => void,
  onFault: (line: number) => void,
  onExcess: (line: number) => void,
): RecordReader {
  let fields: string[] = [];
  let field = "";
  let [line, startLine, quotedLine] = [1, 1, 1];
  /** `closed`: after a quotation mark within quotes, which ends the field unless another follows. */
  let state: "plain" | "quoted" | "closed" = "plain";
  let isAfterReturn = false;
  const endField = () => {
    if (fields.length >= maxTableColumns) onExcess(startLine);
    else fields.push(field);
    field = "";
    state = "plain";
  };
  const endRecord = () => {
    endField();
    if (fields.length > 1 || fields[0] !== "") onRecord(fields, startLine);
    fields = [];
    startLine = line;
  };
  /** Signs that say nothing but themselves, from one place to another. */
  const add = (text: string, from: number, to: number) => {
    if (from === to) return;
    if (field.length + to - from <= maxCellLength) field += text.slice(from, to);
    else if (state === "quoted") onFault(quotedLine);
    else onExcess(startLine);
    isAfterReturn = false;
  };
  /** A sign that ends something, in or outside of quotes. */
  const take = (sign: string) => {
    const isSecondOfBreak = sign === "\n" && isAfterReturn;
    isAfterReturn = sign === "\r";
    if ((sign === "\n" || sign === "\r") && !isSecondOfBreak) line++;
    if (state === "quoted") {
      if (sign === '"') state = "closed";
      else if (field.length < maxCellLength) field += sign;
      else onFault(quotedLine);
      return;
    }
    if (isSecondOfBreak) return;
    if (state === "closed" && sign === '"') {
      field += '"';
      state = "quoted";
    } else if (sign === separator) endField();
    else if (sign === "\n" || sign === "\r") endRecord();
    else if (sign === '"' && state === "plain" && field === "") {
      state = "quoted";
      quotedLine = line;
    } else field += sign;
  };
  return {
    write: (text) => {
      let plain = 0;
      for (let index = 0; index < text.length; index++) {
        const sign = text[index] as string;
        if (sign !== separator && sign !== '"' && sign !== "\n" && sign !== "\r") continue;
        add(text, plain, index);
        take(sign);
        plain = index + 1;
      }
      add(text, plain, text.length);
    },
    end: () => {
      if (state === "quoted") return onFault(quotedLine);
      if (field !== "" || fields.length > 0 || state === "closed") endRecord();
    },
  };
}
