import { localizeName, localizeText, type Process, punctuation, type Variant } from "../../../model/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { buildVariantProcess, hasOwnProcess } from "../catalog/own-process.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";
import { renderChartFigure } from "./chart.ts";
import { renderLimitTable } from "./limits.ts";
import { renderMaterialTable } from "./materials.ts";
import { renderStepList } from "./steps.ts";
import { renderStudioLink } from "./studio-link.ts";

/** Each kind of case of the item, with what is its own. */
export function renderVariants(view: ItemView): Markup | undefined {
  const list = view.item.variants ?? [];
  if (list.length === 0) return undefined;
  return html`${list.map((variant, index) => renderVariant(variant, `variant-${index + 1}`, view))}`;
}

function renderVariant(variant: Variant, id: string, view: ItemView): Markup {
  const { lang, part, process } = view;
  const { conditions, note, materials } = variant;
  const varied = hasOwnProcess(variant) ? buildVariantProcess(part.catalog, variant) : undefined;
  return html`<section class="variant" aria-labelledby="${id}"><h3 id="${id}">${localizeName(variant, lang)}</h3>
${conditions !== undefined && html`<p>${siteWords.conditions[lang]}${punctuation.colon[lang]}${localizeText(conditions, lang)}</p>\n`}${note !== undefined && html`<p class="note">${localizeText(note, lang)}</p>\n`}${materials && renderMaterialTable(materials, view)}${
  varied ? renderVariantProcess(variant, varied, id, view) : process && html`<p class="note">${siteWords.sameProcess[lang]}</p>\n`
}</section>
`;
}

/** Limits, picture and steps of a variant, in which what differs from the item is marked. */
function renderVariantProcess(variant: Variant, process: Process, id: string, view: ItemView): Markup {
  const { lang, part } = view;
  const timetable = schedule(process, { scenario: variant.id });
  const pictures = part.variants.find((each) => each.variant === variant.id);
  const inStudio = renderStudioLink(view, variant.id);
  return html`${renderLimitTable(process, timetable, view)}${inStudio && html`<p>${inStudio}</p>\n`}<details><summary>${siteWords.chartAndSteps[lang]}</summary>
${pictures && renderChartFigure(pictures, process, localizeName(variant, lang), view)}${renderStepList(process, timetable, id, view)}</details>
`;
}
