import type { CommentFigures } from "../../../list/index.ts";
import type { Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { statisticsWords as said } from "../statistics/words.ts";

/** How many comments there are, and what became of them. */
export function renderCommentTable(comments: CommentFigures, lang: Language): Markup {
  const rows = ["received", "answered", "adopted", "partlyAdopted", "notAdopted"] as const;
  return html`${renderScrollBox(
    said.comments[lang],
    html`<table class="narrow">
<thead><tr><th scope="col">${said.figure[lang]}</th><th scope="col" class="n">${said.value[lang]}</th></tr></thead>
<tbody>
${rows.map((key) => html`<tr><th scope="row">${said[key][lang]}</th><td class="n">${comments[key]}</td></tr>\n`)}</tbody>
</table>`,
  )}
`;
}
