/** Takes text piece by piece and hands over its records. */
export interface RecordReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** Longest field, in UTF-16 code units: a quotation mark that is never closed would else swallow the whole file. */
const maxFieldLength = 1_000_000;

/**
 * The records of a CSV text (RFC 4180): fields may stand in quotation marks, with `""` for one of them, and then hold
 * separators and line breaks. Lines end in CRLF, LF or CR. Empty lines are passed over. `handleFault` is called at a
 * quotation mark that is not closed.
 */
export function createRecordReader(
  separator: string,
  onRecord: (fields: readonly string[], line: number) => void,
  onFault: (line: number) => void,
): RecordReader {
  let fields: string[] = [];
  let field = "";
  let [line, startLine, quotedLine] = [1, 1, 1];
  /** `closed`: after a quotation mark within quotes, which ends the field unless another follows. */
  let state: "plain" | "quoted" | "closed" = "plain";
  let isAfterReturn = false;
  const endField = () => {
    fields.push(field);
    field = "";
    state = "plain";
  };
  const endRecord = () => {
    endField();
    if (fields.length > 1 || fields[0] !== "") onRecord(fields, startLine);
    fields = [];
    startLine = line;
  };
  const take = (sign: string) => {
    const isSecondOfBreak = sign === "\n" && isAfterReturn;
    isAfterReturn = sign === "\r";
    if ((sign === "\n" || sign === "\r") && !isSecondOfBreak) line++;
    if (state === "quoted") {
      if (sign === '"') state = "closed";
      else if (field.length < maxFieldLength) field += sign;
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
      for (let index = 0; index < text.length; index++) take(text[index] as string);
    },
    end: () => {
      if (state === "quoted") return onFault(quotedLine);
      if (field !== "" || fields.length > 0 || state === "closed") endRecord();
    },
  };
}
