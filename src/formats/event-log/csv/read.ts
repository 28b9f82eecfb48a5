import { createRecordReader } from "../../csv/records.ts";
import { detectSeparator } from "../../csv/separator.ts";
import { longLineFault, openQuoteWords } from "../../csv/words.ts";
import type { LogGatherer } from "../log-gatherer.ts";
import { LogStop } from "../log-stop.ts";
import type { EventLogOptions, LogReader } from "../types.ts";
import { type EventColumns, findEventColumns } from "./columns.ts";

/** Reads an event a record; its separator is the one of `,` `;` and tab that the first line has most. */
export function createCsvReader(gatherer: LogGatherer, { file, columns: named = {} }: EventLogOptions): LogReader {
  let columns: EventColumns | undefined;
  const handleRecord = (fields: readonly string[], line: number) => {
    if (columns) return takeRecord(gatherer, fields, columns, line);
    const found = findEventColumns(fields, named);
    if ("message" in found) throw new LogStop("log-columns", found, { file, line, column: 1 });
    columns = found;
  };
  const handleFault = (line: number) => {
    throw new LogStop("syntax", openQuoteWords, { file, line, column: 1 });
  };
  const handleExcess = (line: number) => {
    throw new LogStop("file-too-large", longLineFault, { file, line, column: 1 });
  };
  let records: ReturnType<typeof createRecordReader> | undefined;
  let head = "";
  const begin = () => {
    const text = head.replace(/^\ufeff/, "");
    records = createRecordReader(detectSeparator(text), handleRecord, handleFault, handleExcess);
    records.write(text);
  };
  return {
    write: (text) => {
      if (records) return records.write(text);
      head += text;
      if (/[\r\n]/.test(head.trimStart()) || head.length > 100_000) begin();
    },
    end: () => {
      if (!records) begin();
      records?.end();
    },
  };
}

function takeRecord(gatherer: LogGatherer, fields: readonly string[], columns: EventColumns, line: number): void {
  const number = gatherer.caseNamed((fields[columns.case] ?? "").trim());
  const [activity, resource, start] = [fields[columns.activity], fields[columns.resource], fields[columns.start]?.trim()];
  if (start) gatherer.event(number, { activity, time: start, transition: "start", line });
  gatherer.event(number, { activity, time: fields[columns.time], transition: fields[columns.transition], resource, line });
}
