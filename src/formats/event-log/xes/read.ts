import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { ProblemCode } from "../../../model/index.ts";
import { maxTraceEvents } from "../../bounds.ts";
import { doctype, undefinedEntity } from "../../mspdi/file/fault-words.ts";
import { shortenText } from "../../text/label.ts";
import { xmlExcess } from "../../xml/words.ts";
import { createXmlWriter } from "../../xml/writer.ts";
import type { LogGatherer } from "../log-gatherer.ts";
import { LogStop } from "../log-stop.ts";
import type { LogReader } from "../types.ts";
import { describeForeignRoot, describeXmlSyntax, longTraceWords, xesNestingWords } from "./fault-words.ts";

/** More levels than any log has. */
const maxXesDepth = 64;

interface OpenEvent {
  readonly values: Map<string, string>;
  readonly line: number;
}

/**
 * Reads the traces of a log with their events; what else it says is passed over. Nothing is expanded but the five
 * entities of XML itself, and a document type declaration is refused. Source: IEEE 1849-2016.
 */
export function createXesReader(gatherer: LogGatherer, file: string | undefined): LogReader {
  const parser = new SaxesParser({ xmlns: false });
  const open: string[] = [];
  let trace: { id: string; readonly line: number; readonly events: OpenEvent[] } | undefined;
  let event: OpenEvent | undefined;
  let [traces, loose] = [0, false];
  const stop = (code: ProblemCode, words: Pick<typeof xmlExcess, "message" | "remedy">) => {
    throw new LogStop(code, words, { file, line: parser.line, column: Math.max(1, parser.columnIndex) });
  };
  parser.on("doctype", () => stop("doctype", doctype));
  parser.on("error", ({ message }) => {
    const text = message.replace(/^\d+:\d+: /, "");
    if (text.startsWith("undefined entity")) return stop("doctype", undefinedEntity);
    return stop("syntax", describeXmlSyntax(text));
  });
  const { write, noteTag } = createXmlWriter(parser, () => stop(xmlExcess.code, xmlExcess));
  parser.on("opentag", ({ name: qualified, attributes }: SaxesTagPlain) => {
    noteTag();
    const name = qualified.slice(qualified.indexOf(":") + 1);
    if (open.length === 0 && name !== "log") stop("wrong-value", describeForeignRoot(shortenText(name)));
    if (open.length >= maxXesDepth) stop("too-deep", xesNestingWords);
    const parent = open.at(-1);
    open.push(name);
    if (name === "trace" && open.length === 2) {
      trace = { id: `#${++traces}`, line: parser.line, events: [] };
    } else if (name === "event" && (parent === "trace" || parent === "log")) {
      event = { values: new Map(), line: parser.line };
      if (parent === "log") loose = true;
    } else if (attributes.key !== undefined && attributes.value !== undefined) {
      if (parent === "event" && eventAttributes.has(attributes.key)) event?.values.set(attributes.key, attributes.value);
      else if (parent === "trace" && attributes.key === "concept:name" && trace) trace.id = attributes.value;
    }
  });
  parser.on("closetag", () => {
    noteTag();
    const name = open.pop();
    if (name === "event" && event && open.at(-1) === "trace") {
      if (trace && trace.events.length >= maxTraceEvents) stop("file-too-large", longTraceWords);
      trace?.events.push(event);
    }
    if (name === "event") event = undefined;
    if (name !== "trace" || open.length !== 1 || !trace) return;
    const number = gatherer.newCase(trace.id, trace.line);
    for (const { values, line } of trace.events) {
      gatherer.event(number, {
        activity: values.get("concept:name"),
        time: values.get("time:timestamp"),
        transition: values.get("lifecycle:transition"),
        resource: values.get("org:resource"),
        line,
      });
    }
    trace = undefined;
  });
  return {
    write,
    end: () => {
      parser.close();
      if (loose && traces === 0) stop("wrong-value", describeForeignRoot("event"));
    },
  };
}

const eventAttributes = new Set(["concept:name", "time:timestamp", "lifecycle:transition", "org:resource"]);
