import { type Language, nameOf, type Process, type Step, textIn } from "../../model/index.ts";
import { singleLine } from "../text/index.ts";
import { type Paragraph, paragraph } from "./content.ts";
import { detailWords, type WordOfDetail } from "./words.ts";

/** What a chart says of its steps besides unit and name; limits stand beside the boxes. */
export const details = ["days", "limits", "post", "documents", "basis"] as const;
export type Detail = (typeof details)[number];

/** What a chart says where nobody asks for more. */
export const usualDetails: readonly Detail[] = ["days", "limits"];

type Rows = readonly (readonly Paragraph[])[];

/** The rows of a box with the details that are asked for: the post beside the unit, documents and basis at the end, days left out if unwanted. */
export function withDetails(rows: Rows, step: Step, process: Process, lang: Language, show: readonly Detail[]): Rows {
  const wanted = show.includes("days") ? rows : rows.filter((row) => !row.some(isOfDays));
  const more = [...documentsOf(step, process, lang, show), ...basisOf(step, lang, show)].map((text) => [paragraph("detail", text)]);
  return [...withPost(wanted, postOf(step, lang, show), lang), ...more];
}

function isOfDays({ role }: Paragraph): boolean {
  return role === "days" || role === "old-days";
}

function withPost(rows: Rows, post: string, lang: Language): Rows {
  if (post === "") return rows;
  const unit = rows.findIndex((row) => row.some(({ role }) => role === "unit"));
  const beside = paragraph("unit", unit < 0 ? post : lang === "zh" ? `（${post}）` : `(${post})`);
  const at = unit < 0 ? rows.findIndex((row) => row.some(({ role }) => role === "name")) : unit;
  return [...rows.slice(0, at), [...(unit < 0 ? [] : (rows[unit] ?? [])), beside], ...rows.slice(unit < 0 ? at : at + 1)];
}

/** The same details in words, for text alternatives and lists; the days have words of their own. */
export function detailsInWords(step: Step, process: Process, lang: Language, show: readonly Detail[]): readonly string[] {
  const post = postOf(step, lang, show);
  return [...(post === "" ? [] : [worded("post", post, lang)]), ...documentsOf(step, process, lang, show), ...basisOf(step, lang, show)];
}

function postOf({ post }: Step, lang: Language, show: readonly Detail[]): string {
  return post === undefined || !show.includes("post") ? "" : singleLine(textIn(post, lang)).trim();
}

function documentsOf(step: Step, process: Process, lang: Language, show: readonly Detail[]): readonly string[] {
  if (!show.includes("documents")) return [];
  const names = (ids: readonly string[]) =>
    ids
      .map((id) => nameOf(process.documents.find((each) => each.id === id) ?? { id }, lang))
      .map(singleLine)
      .join(lang === "zh" ? "、" : ", ");
  return (["uses", "produces"] as const).flatMap((key) => {
    const ids = step[key] ?? [];
    return ids.length === 0 ? [] : [worded(key, names(ids), lang)];
  });
}

/** What a step, limit or process is founded on, where it says so and a chart is to; else nothing. */
export function basisOf({ basis }: Pick<Step, "basis">, lang: Language, show: readonly Detail[]): readonly string[] {
  const text = basis === undefined || !show.includes("basis") ? "" : singleLine(textIn(basis, lang)).trim();
  return text === "" ? [] : [worded("basis", text, lang)];
}

function worded(word: WordOfDetail, text: string, lang: Language): string {
  return lang === "zh" ? `${detailWords[word].zh}：${text}` : `${detailWords[word].en}: ${text}`;
}
