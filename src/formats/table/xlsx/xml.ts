import { SaxesParser, type SaxesTagPlain } from "saxes";
import { xmlExcess } from "../../xml/words.ts";
import { createXmlWriter } from "../../xml/writer.ts";
import { createXmlDamageFault, TableStop } from "../fault-words.ts";
import { type Archive, unpackPart } from "./zip.ts";

/** What is done at each element; names come without prefixes. */
export interface ElementHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, parents: readonly string[]) => void;
  readonly close?: (name: string, text: string, parents: readonly string[]) => void;
}

const maxPartDepth = 64;
/** Longer than any text that a cell may have, with the marks in it. */
const maxPartText = 1_000_000;

/**
 * Goes through a part of a workbook. Nothing is expanded but the five entities of XML itself, and a document type
 * declaration is refused.
 * @throws Stop
 */
export function readPartXml(archive: Archive, path: string, { open, close }: ElementHandlers): void {
  const parser = new SaxesParser({ xmlns: false });
  const names: string[] = [];
  let text = "";
  const stop = (detail: string) => {
    throw new TableStop(createXmlDamageFault(`${path}: ${detail}`));
  };
  parser.on("doctype", () => stop("<!DOCTYPE>"));
  parser.on("error", ({ message }) => stop(message.replace(/^\d+:\d+: /, "")));
  const { write, noteTag } = createXmlWriter(parser, () => {
    throw new TableStop(xmlExcess);
  });
  parser.on("opentag", ({ name: qualified, attributes }: SaxesTagPlain) => {
    noteTag();
    const name = qualified.slice(qualified.indexOf(":") + 1);
    if (names.length >= maxPartDepth) stop("too deep");
    open(name, attributes, names);
    names.push(name);
    text = "";
  });
  const add = (piece: string) => {
    if (text.length + piece.length > maxPartText) stop("a text of more than a million signs");
    text += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    noteTag();
    const name = names.pop() as string;
    close?.(name, text, names);
    text = "";
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new TableStop(createXmlDamageFault(`${path}: UTF-8`));
    }
  };
  unpackPart(archive, path, (piece) => write(decode(piece)));
  decode();
  parser.close();
}
