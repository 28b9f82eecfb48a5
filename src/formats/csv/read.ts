import type { LogGatherer } from "../event-log/gather.ts";
import { Stop } from "../event-log/stop.ts";
import type { EventLogOptions, LogReader } from "../event-log/types.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { readRecords } from "./records.ts";
import { separatorIn } from "./separator.ts";

/** Reads an event a record; its separator is the one of `,` `;` and tab that the first line has most. */
export function csvReader(gatherer: LogGatherer, { file, columns: named = {} }: EventLogOptions): LogReader {
  let columns: Columns | undefined;
  const onRecord = (fields: readonly string[], line: number) => {
    if (columns) return takeRecord(gatherer, fields, columns, line);
    const found = columnsOf(fields, named);
    if ("message" in found) throw new Stop("log-columns", found, { file, line, column: 1 });
    columns = found;
  };
  const onFault = (line: number) => {
    throw new Stop("syntax", notClosed, { file, line, column: 1 });
  };
  let records: ReturnType<typeof readRecords> | undefined;
  let head = "";
  const begin = () => {
    const text = head.replace(/^\ufeff/, "");
    records = readRecords(separatorIn(text), onRecord, onFault);
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

function takeRecord(gatherer: LogGatherer, fields: readonly string[], columns: Columns, line: number): void {
  const number = gatherer.caseNamed((fields[columns.case] ?? "").trim());
  const [activity, resource, start] = [fields[columns.activity], fields[columns.resource], fields[columns.start]?.trim()];
  if (start) gatherer.event(number, { activity, time: start, transition: "start", line });
  gatherer.event(number, { activity, time: fields[columns.time], transition: fields[columns.transition], resource, line });
}

const notClosed = {
  message: { zh: "引号没有闭合", en: "This quotation mark is not closed" },
  remedy: { zh: "补上引号，或写成两个引号", en: "Close it, or write it twice" },
};
