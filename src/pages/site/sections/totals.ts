import { amountInWords, limitLength } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { fourTotals } from "../four-totals.ts";
import type { ItemView } from "../item-view.ts";
import { words } from "../words.ts";

/** The four totals in big figures. */
export function totals(view: ItemView): Markup | undefined {
  const { process, item, schedule, lang } = view;
  const { statutory, promised, counted, experienced } = fourTotals(process?.limits ?? item.limits ?? [], schedule);
  if (!statutory && !promised && counted === undefined) return undefined;
  return html`<dl class="figures">
${figure(words.totals.statutory[lang], statutory ? limitLength(statutory, lang) : words.notSet[lang])}
${figure(words.totals.promised[lang], promised ? limitLength(promised, lang) : words.notSet[lang])}
${counted !== undefined && figure(words.totals.counted[lang], amountInWords({ days: counted }, lang), words.totalNotes.counted[lang])}
${experienced !== undefined && figure(words.totals.experienced[lang], amountInWords({ days: experienced }, lang), words.totalNotes.experienced[lang])}
</dl>`;
}

function figure(label: string, text: string, note?: string): Markup {
  return html`<div class="figure"><dt>${label}</dt><dd><b>${text}</b>${note !== undefined && html`<span class="note">${note}</span>`}</dd></div>`;
}
