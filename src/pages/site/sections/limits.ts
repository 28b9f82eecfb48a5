import { capital, type Limit, limitLength, type Process, terms, textIn } from "../../../model/index.ts";
import type { LimitResult, Schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html.ts";
import { daysOrDash } from "../../sections/cells.ts";
import { fieldWords } from "../field-words.ts";
import { calledIn, type ItemView } from "../item-view.ts";
import { scrolling } from "../scrolling.ts";
import { words } from "../words.ts";

/** Every limit, between which steps it runs, and the time that it bounds. */
export function limits(view: ItemView): Markup | undefined {
  const { process, schedule, item } = view;
  return process && schedule ? limitTable(process, schedule, view) : plainLimits(item.limits ?? [], view);
}

export function limitTable(process: Process, { limits: results }: Schedule, view: ItemView): Markup | undefined {
  if (results.length === 0) return undefined;
  const { lang } = view;
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  const end = (id: string | undefined) => (id === undefined ? "…" : calledIn(steps, id, lang));
  const hasBasis = process.limits.some(({ basis }) => basis !== undefined);
  const row = (result: LimitResult, index: number) => {
    const { kind, from, to, written, longest, experienced } = result;
    const between = from === undefined && to === undefined ? capital(terms.wholeProcess[lang]) : `${end(from)} → ${end(to)}`;
    const basis = process.limits[index]?.basis;
    const cells = [
      [capital(terms.between[lang]), between],
      [words.totals.counted[lang], daysOrDash(longest)],
      [capital(terms.experienced[lang]), daysOrDash(experienced)],
      ...(hasBasis ? [[fieldWords.materials.basis[lang], basis === undefined ? "–" : textIn(basis, lang)]] : []),
    ];
    return html`<tr><th scope="row">${capital(terms.limitKinds[kind][lang])} ${limitLength(written, lang)}</th>${cells.map(([heading, text]) => html`<td data-heading="${heading}">${text}</td>`)}</tr>\n`;
  };
  const headings = [
    capital(terms.limit[lang]),
    capital(terms.between[lang]),
    words.totals.counted[lang],
    capital(terms.experienced[lang]),
    ...(hasBasis ? [fieldWords.materials.basis[lang]] : []),
  ];
  return html`${scrolling(
    words.sections.limits[lang],
    html`<table class="cards">
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${results.map(row)}</tbody>
</table>`,
  )}
`;
}

/** The limits of an item without a process. */
function plainLimits(list: readonly Limit[], { lang }: ItemView): Markup | undefined {
  if (list.length === 0) return undefined;
  return html`<ul>
${list.map((limit) => html`<li>${capital(terms.limitKinds[limit.kind][lang])} ${limitLength(limit, lang)}${limit.basis !== undefined && html` <span class="note">${textIn(limit.basis, lang)}</span>`}</li>\n`)}</ul>
`;
}
