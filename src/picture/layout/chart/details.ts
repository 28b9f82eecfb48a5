import { type Language, localizeName, localizeText, type OwnKind, type Process, punctuation, type Step } from "../../../model/index.ts";
import { toSingleLine } from "../../text/index.ts";
import { createParagraph, type Paragraph } from "./content.ts";
import { type DetailWord, detailWords } from "./words.ts";

/** What a chart says of its steps besides unit and name; limits stand beside the boxes. */
export const details = ["days", "limits", "post", "documents", "basis"] as const;
/** What a box of a flowchart can say besides unit and name. */
export type Detail = (typeof details)[number];

/** For functions that are called from plain JavaScript. */
export const detailsKind: OwnKind = {
  words: `a list of ${details.join(", ")}`,
  takes: (value) => Array.isArray(value) && value.every((each) => details.includes(each)),
};

/** What a chart says where nobody asks for more. */
export const usualDetails: readonly Detail[] = ["days", "limits"];

type ParagraphRows = readonly (readonly Paragraph[])[];

/**
 * The rows of a box with the details that are asked for: the post beside the unit, documents and basis at the end, days
 * left out if unwanted.
 */
export function withDetails(rows: ParagraphRows, step: Step, process: Process, lang: Language, show: readonly Detail[]): ParagraphRows {
  const wanted = show.includes("days") ? rows : rows.filter((row) => !row.some(isDaysParagraph));
  const more = [...formatStepDocuments(step, process, lang, show), ...formatBasis(step, lang, show)].map((text) => [
    createParagraph("detail", text),
  ]);
  return [...withPost(wanted, formatPost(step, lang, show), lang), ...more];
}

function isDaysParagraph({ role }: Paragraph): boolean {
  return role === "days" || role === "old-days";
}

function withPost(rows: ParagraphRows, post: string, lang: Language): ParagraphRows {
  if (post === "") return rows;
  const unit = rows.findIndex((row) => row.some(({ role }) => role === "unit"));
  const beside = createParagraph("unit", unit < 0 ? post : lang === "zh" ? `（${post}）` : `(${post})`);
  const at = unit < 0 ? rows.findIndex((row) => row.some(({ role }) => role === "name")) : unit;
  return [...rows.slice(0, at), [...(unit < 0 ? [] : (rows[unit] ?? [])), beside], ...rows.slice(unit < 0 ? at : at + 1)];
}

/** The same details in words, for text alternatives and lists; the days have words of their own. */
export function formatDetails(step: Step, process: Process, lang: Language, show: readonly Detail[]): readonly string[] {
  const post = formatPost(step, lang, show);
  return [
    ...(post === "" ? [] : [formatDetail("post", post, lang)]),
    ...formatStepDocuments(step, process, lang, show),
    ...formatBasis(step, lang, show),
  ];
}

function formatPost({ post }: Step, lang: Language, show: readonly Detail[]): string {
  return post === undefined || !show.includes("post") ? "" : toSingleLine(localizeText(post, lang)).trim();
}

function formatStepDocuments(step: Step, process: Process, lang: Language, show: readonly Detail[]): readonly string[] {
  if (!show.includes("documents")) return [];
  const joinNames = (ids: readonly string[]) =>
    ids
      .map((id) => localizeName(process.documents.find((each) => each.id === id) ?? { id }, lang))
      .map(toSingleLine)
      .join(punctuation.list[lang]);
  return (["uses", "produces"] as const).flatMap((key) => {
    const ids = step[key] ?? [];
    return ids.length === 0 ? [] : [formatDetail(key, joinNames(ids), lang)];
  });
}

/** What a step, limit or process is founded on, where it says so and a chart is to; else nothing. */
export function formatBasis({ basis }: Pick<Step, "basis">, lang: Language, show: readonly Detail[]): readonly string[] {
  const text = basis === undefined || !show.includes("basis") ? "" : toSingleLine(localizeText(basis, lang)).trim();
  return text === "" ? [] : [formatDetail("basis", text, lang)];
}

function formatDetail(word: DetailWord, text: string, lang: Language): string {
  return `${detailWords[word][lang]}${punctuation.colon[lang]}${text}`;
}
