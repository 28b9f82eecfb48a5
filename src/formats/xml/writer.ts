import type { SaxesParser } from "saxes";
import { maxAttributes, maxXmlGap } from "../bounds.ts";

/** UTF-16 code units that are parsed between two looks at what the parser keeps. */
const pieceLength = 2 ** 16;

/** Hands text to a parser in pieces, and looks at what it keeps. */
export interface XmlWriter {
  readonly write: (text: string) => void;
  /** Something was read and need not be kept any more: to be called at every tag. */
  readonly noteTag: () => void;
}

/**
 * `onExcess` ends the reading where an element has more attributes, or stands further from the last one, than is read:
 * a parser keeps all of both. Takes the parser's handler of attributes.
 */
export function createXmlWriter(parser: SaxesParser, onExcess: () => void): XmlWriter {
  let [attributes, written, read] = [0, 0, 0];
  parser.on("attribute", () => {
    if (++attributes > maxAttributes) onExcess();
  });
  return {
    noteTag: () => {
      attributes = 0;
      read = written;
    },
    write: (text) => {
      for (let at = 0; at < text.length; at += pieceLength) {
        const piece = text.slice(at, at + pieceLength);
        parser.write(piece);
        written += piece.length;
        if (written - read > maxXmlGap) onExcess();
      }
    },
  };
}
