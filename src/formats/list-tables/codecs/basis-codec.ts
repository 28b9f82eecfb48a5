import type { Basis, Result } from "../../../model/index.ts";
import { itemTerms } from "../../../model/index.ts";
import { type Codec, isNoneWord, noneWords, splitCellLines } from "./codec.ts";
import { createTermCodec } from "./terms-codec.ts";

/** A line for each: `《行政许可法》第十二条：text`. */
export const basisCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly Basis[];
    return list.length === 0
      ? noneWords[lang]
      : list
          .map(({ law, article, text }) => {
            const [where, what] = [typeof article === "string" ? article : "", typeof text === "string" ? `：${text}` : ""];
            return `《${typeof law === "string" ? law : ""}》${where}${what}`;
          })
          .join("\n");
  },
  read: (text) => {
    if (isNoneWord(text)) return { value: [] };
    return { value: splitCellLines(text).map(parseBasis) };
  },
};

const clausePattern =
  /^(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?(?:第[零〇一二三四五六七八九十百\d]+款)?(?:第?[（(]?[零〇一二三四五六七八九十百\d]+[）)]?项)?)/;

/** A line names its law between 《 and 》; a line without one is the name of the law itself. */
function parseBasis(line: string): Basis {
  const [, law, rest = ""] = /^(?:【[^】]*】|\d+[.、．])?\s*《([^》]+)》\s*(.*)$/su.exec(line) ?? [];
  if (law === undefined) return { law: line };
  const number = /^[（(][^）)]*[）)]\s*/.exec(rest)?.[0] ?? "";
  const tail = rest.slice(number.length);
  const article = clausePattern.exec(tail)?.[1] ?? "";
  const after = tail.slice(article.length);
  if (article === "" && after !== "" && !/^[：:]/.test(after)) {
    // An article that is written in another way stands before the colon.
    const [, other, text] = /^([^：:]*)(?:[：:]\s*(.*))?$/su.exec(after) ?? [];
    return { law, ...(other && { article: other }), ...(text && { text }) };
  }
  const text = after.replace(/^[：:]\s*/, "");
  return { law, ...(article && { article }), ...(text && { text }) };
}

const resultKindCodec = createTermCodec(itemTerms.resultKinds);

/** `许可证[证照]; 批复`: documents, with their kind. */
export const resultsCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly Result[];
    if (list.length === 0) return noneWords[lang];
    return list
      .map(({ document, kind }) => (kind === undefined ? document : `${document}[${resultKindCodec.write(kind, lang)}]`))
      .join("; ");
  },
  read: (text) => {
    if (isNoneWord(text)) return { value: [] };
    const value: Result[] = [];
    for (const each of text.split(/[;；、,，\n]+/).map((part) => part.trim())) {
      if (each === "") continue;
      const { document, word } = parseResult(each);
      const kind = word === undefined ? undefined : resultKindCodec.read(word);
      if (kind && "remedy" in kind) return kind;
      value.push({ document: document.normalize("NFC"), ...(kind && { kind: kind.value as Result["kind"] }) });
    }
    return { value };
  },
};

const openBracket = /[[［【]/;
const closeBracket = /[\]］】]/;

/** What is in brackets at the end: it begins at the first of them after all that are closed before. */
function parseResult(text: string): { readonly document: string; readonly word?: string } {
  const body = text.slice(0, -1);
  if (!closeBracket.test(text.slice(-1))) return { document: text };
  const closed = Math.max(...["]", "］", "】"].map((sign) => body.lastIndexOf(sign))) + 1;
  const open = body.slice(closed).search(openBracket);
  const document = body.slice(0, closed + open).trimEnd();
  // A document is called by one line.
  return open < 0 || /[\r\n\u2028\u2029]/.test(document) ? { document: text } : { document, word: body.slice(closed + open + 1) };
}
