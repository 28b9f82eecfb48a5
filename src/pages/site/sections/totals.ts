import { formatAmount, formatLimitLength } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { computeFourTotals } from "../four-totals.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";

/** The four totals in big figures. */
export function renderTotals(view: ItemView): Markup | undefined {
  const { process, item, schedule, lang } = view;
  const { statutory, promised, counted, experienced } = computeFourTotals(process?.limits ?? item.limits ?? [], schedule);
  if (!statutory && !promised && counted === undefined) return undefined;
  return html`<dl class="figures">
${renderFigure(siteWords.totals.statutory[lang], statutory ? formatLimitLength(statutory, lang) : siteWords.notSet[lang])}
${renderFigure(siteWords.totals.promised[lang], promised ? formatLimitLength(promised, lang) : siteWords.notSet[lang])}
${counted !== undefined && renderFigure(siteWords.totals.counted[lang], formatAmount({ days: counted }, lang), siteWords.totalNotes.counted[lang])}
${experienced !== undefined && renderFigure(siteWords.totals.experienced[lang], formatAmount({ days: experienced }, lang), siteWords.totalNotes.experienced[lang])}
</dl>`;
}

function renderFigure(label: string, text: string, note?: string): Markup {
  return html`<div class="figure"><dt>${label}</dt><dd><b>${text}</b>${note !== undefined && html`<span class="note">${note}</span>`}</dd></div>`;
}
