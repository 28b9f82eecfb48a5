import {
  capitalizeText,
  formatDaysOrDash,
  formatLimitLength,
  indexById,
  type Limit,
  localizeText,
  type Process,
  terms,
} from "../../../model/index.ts";
import type { LimitResult, Schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { fieldWords } from "../field-words.ts";
import { getRegisteredName, type ItemView } from "../item-view.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { siteWords } from "../words.ts";

/** Every limit, between which steps it runs, and the time that it bounds. */
export function renderItemLimits(view: ItemView): Markup | undefined {
  const { process, schedule, item } = view;
  return process && schedule ? renderLimitTable(process, schedule, view) : renderPlainLimits(item.limits ?? [], view);
}

export function renderLimitTable(process: Process, { limits: results }: Schedule, view: ItemView): Markup | undefined {
  if (results.length === 0) return undefined;
  const { lang } = view;
  const steps = indexById(process.steps);
  const getEndName = (id: string | undefined) => (id === undefined ? "…" : getRegisteredName(steps, id, lang));
  const hasBasis = process.limits.some(({ basis }) => basis !== undefined);
  const renderRow = (result: LimitResult, index: number) => {
    const { kind, from, to, written, longest, experienced } = result;
    const between =
      from === undefined && to === undefined ? capitalizeText(terms.wholeProcess[lang]) : `${getEndName(from)} → ${getEndName(to)}`;
    const basis = process.limits[index]?.basis;
    const cells = [
      [capitalizeText(terms.between[lang]), between],
      [siteWords.totals.counted[lang], formatDaysOrDash(longest)],
      [capitalizeText(terms.experienced[lang]), formatDaysOrDash(experienced)],
      ...(hasBasis ? [[fieldWords.materials.basis[lang], basis === undefined ? "–" : localizeText(basis, lang)]] : []),
    ];
    return html`<tr><th scope="row">${capitalizeText(terms.limitKinds[kind][lang])} ${formatLimitLength(written, lang)}</th>${cells.map(([heading, text]) => html`<td data-heading="${heading}">${text}</td>`)}</tr>\n`;
  };
  const headings = [
    capitalizeText(terms.limit[lang]),
    capitalizeText(terms.between[lang]),
    siteWords.totals.counted[lang],
    capitalizeText(terms.experienced[lang]),
    ...(hasBasis ? [fieldWords.materials.basis[lang]] : []),
  ];
  return html`${renderScrollBox(
    siteWords.sections.limits[lang],
    html`<table class="cards">
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${results.map(renderRow)}</tbody>
</table>`,
  )}
`;
}

/** The limits of an item without a process. */
function renderPlainLimits(list: readonly Limit[], { lang }: ItemView): Markup | undefined {
  if (list.length === 0) return undefined;
  return html`<ul>
${list.map((limit) => html`<li>${capitalizeText(terms.limitKinds[limit.kind][lang])} ${formatLimitLength(limit, lang)}${limit.basis !== undefined && html` <span class="note">${localizeText(limit.basis, lang)}</span>`}</li>\n`)}</ul>
`;
}
