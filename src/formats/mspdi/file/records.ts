import { type SaxesOptions, SaxesParser } from "saxes";
import type { Bilingual, ProblemCode, SourceLocation } from "../../../model/index.ts";
import { xmlExcess } from "../../xml/words.ts";
import { createXmlWriter } from "../../xml/writer.ts";
import {
  createNoPlanFault,
  createSyntaxFault,
  createTruncationFault,
  doctype,
  elementCountFault,
  planNestingFault,
  undefinedEntity,
} from "./fault-words.ts";

/** An element with its text and the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly place: SourceLocation;
  text: string;
  children: XmlElement[];
}

/** Shared, as most elements have none: a list for each of a million takes 30 MB. */
const noChildren: XmlElement[] = [];

/** What stands in a project: single values, and lists of records. */
export interface RecordHandlers {
  /** A value of the project itself. */
  readonly field: (element: XmlElement) => void;
  /** An entry of one of its lists, with the elements in it. */
  readonly record: (list: string, element: XmlElement) => void;
  /** Names of elements in records that are left out, so that a large file needs little memory. */
  readonly leftOut: ReadonlySet<string>;
}

/** Why the text cannot be read on. */
export interface XmlFault {
  readonly code: ProblemCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly place: SourceLocation;
}

/** Ends the parsing from inside; never leaves this file. */
class XmlStop extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault.message.en);
    this.fault = fault;
  }
}

/** More levels than any plan has. */
const maxElementDepth = 64;
/** Elements in records, each of 250 bytes; a plan of 64 MB as Project writes it has 1.5 million. */
const maxElements = 1_700_000;
/** Project has some hundred. */
const maxKeptNames = 10_000;
/** Tasks, resources, assignments and calendars together; a plan of 64 MB as Project writes it has a fifth as many. */
const maxRecords = 300_000;

/**
 * Hands over what stands in the `Project` of a text, in its order. Stops at the first fault and returns it. Nothing is
 * expanded but the five entities of XML itself, and a document type declaration is refused.
 */
export function readXmlRecords(text: string, file: string | undefined, { field, record, leftOut }: RecordHandlers): XmlFault | undefined {
  const parser = new SaxesParser({ xmlns: false } satisfies SaxesOptions);
  const open: XmlElement[] = [];
  const leftOutElement: XmlElement = { name: "…", place: { line: 1, column: 1 }, text: "", children: noChildren };
  let [records, elements] = [0, 0];
  /** The same text each time: the parser makes another one of every tag. */
  const names = new Map<string, string>();
  const keepName = (name: string): string => {
    const known = names.get(name);
    if (known === undefined && names.size < maxKeptNames) names.set(name, name);
    return known ?? name;
  };
  const createPlace = (back: number): SourceLocation => ({
    ...(file !== undefined && { file }),
    line: parser.line,
    column: Math.max(1, parser.columnIndex - back),
  });
  const stop = (fault: Omit<XmlFault, "place">, back = 0): never => {
    throw new XmlStop({ ...fault, place: createPlace(back) });
  };
  parser.on("doctype", () => stop(doctype));
  parser.on("error", ({ message }) => stop(toXmlFault(message.replace(/^\d+:\d+: /, ""), open.at(-1)?.name)));
  const { write, noteTag } = createXmlWriter(parser, () => stop(xmlExcess));
  parser.on("opentagstart", ({ name: qualified }) => {
    noteTag();
    const name = keepName(qualified.slice(qualified.indexOf(":") + 1));
    const back = qualified.length + 1;
    if (open.length === 0 && name !== "Project") stop(createNoPlanFault(name), back);
    if (open.length >= maxElementDepth) stop(planNestingFault, back);
    if (open.length === 2 && ++records > maxRecords) stop(elementCountFault, back);
    if (++elements > maxElements) stop(elementCountFault, back);
    const parent = open.at(-1);
    const isLeftOut = parent === leftOutElement || (open.length > 2 && leftOut.has(name));
    const element = isLeftOut ? leftOutElement : { name, place: createPlace(back), text: "", children: noChildren };
    if (!isLeftOut && open.length > 2 && parent) addChild(parent, element);
    open.push(element);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element && element !== leftOutElement && element.children.length === 0) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    noteTag();
    const element = open.pop() as XmlElement;
    const list = open[1];
    if (open.length === 2 && list) record(list.name, element);
    else if (open.length === 1) field(element);
  });
  try {
    write(text);
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof XmlStop) return error.fault;
    throw error;
  }
}

function addChild(parent: XmlElement, child: XmlElement): void {
  if (parent.children.length === 0) parent.children = [child];
  else parent.children.push(child);
}

function toXmlFault(message: string, inside: string | undefined): Omit<XmlFault, "place"> {
  if (message.startsWith("unclosed tag") || message.startsWith("unexpected end")) return createTruncationFault(inside);
  if (message.startsWith("undefined entity")) return undefinedEntity;
  return createSyntaxFault(message);
}

/** The text of the first element of that name in another; nothing where it is empty or missing. */
export function findXmlText(element: XmlElement, name: string): string | undefined {
  const text = findXmlChild(element, name)?.text.trim();
  return text === "" ? undefined : text;
}

export function findXmlChild({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((child) => child.name === name);
}

/** The entries of a list in an element, as `WeekDays` of `WeekDay`. */
export function listXmlEntries(element: XmlElement, list: string): readonly XmlElement[] {
  return findXmlChild(element, list)?.children ?? [];
}

/** Truth values are written as 1 or true (https://www.w3.org/TR/xmlschema-2/#boolean). */
export function isTrueText(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
