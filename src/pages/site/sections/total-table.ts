import type { GroupStatistics } from "../../../list/index.ts";
import type { Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { statisticsWords as said } from "../statistics/words.ts";
import { handlingColumns, limitColumns } from "./group-table.ts";

/** All figures of the whole list, one under the other. */
export function renderTotalTable(total: GroupStatistics, lang: Language): Markup {
  return html`${renderScrollBox(
    said.total[lang],
    html`<table class="narrow">
<thead><tr><th scope="col">${said.figure[lang]}</th><th scope="col" class="n">${said.value[lang]}</th></tr></thead>
<tbody>
${[...limitColumns, ...handlingColumns].map(([key, of]) => html`<tr><th scope="row">${said[key][lang]}</th><td class="n">${of(total, lang)}</td></tr>\n`)}</tbody>
</table>`,
  )}
`;
}
