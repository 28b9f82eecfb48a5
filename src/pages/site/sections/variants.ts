import { nameOf, type Process, textIn, type Variant } from "../../../model/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html.ts";
import type { ItemView } from "../item-view.ts";
import { hasOwnProcess, variantProcess } from "../own-process.ts";
import { words } from "../words.ts";
import { chartFigure } from "./chart.ts";
import { limitTable } from "./limits.ts";
import { materialTable } from "./materials.ts";
import { stepList } from "./steps.ts";
import { studioLink } from "./studio-link.ts";

/** Each kind of case of the item, with what is its own. */
export function variants(view: ItemView): Markup | undefined {
  const list = view.item.variants ?? [];
  if (list.length === 0) return undefined;
  return html`${list.map((variant, index) => section(variant, `variant-${index + 1}`, view))}`;
}

function section(variant: Variant, id: string, view: ItemView): Markup {
  const { lang, part, process } = view;
  const { conditions, note, materials } = variant;
  const varied = hasOwnProcess(variant) ? variantProcess(part.catalog, variant) : undefined;
  return html`<section class="variant" aria-labelledby="${id}"><h3 id="${id}">${nameOf(variant, lang)}</h3>
${conditions !== undefined && html`<p>${words.conditions[lang]}${lang === "zh" ? "：" : ": "}${textIn(conditions, lang)}</p>\n`}${note !== undefined && html`<p class="note">${textIn(note, lang)}</p>\n`}${materials && materialTable(materials, view)}${
  varied ? ownWay(variant, varied, id, view) : process && html`<p class="note">${words.sameProcess[lang]}</p>\n`
}</section>
`;
}

/** Limits, picture and steps of a variant, in which what differs from the item is marked. */
function ownWay(variant: Variant, process: Process, id: string, view: ItemView): Markup {
  const { lang, part } = view;
  const timetable = schedule(process, { scenario: variant.id });
  const pictures = part.variants.find((each) => each.variant === variant.id);
  const inStudio = studioLink(view, variant.id);
  return html`${limitTable(process, timetable, view)}${inStudio && html`<p>${inStudio}</p>\n`}<details><summary>${words.chartAndSteps[lang]}</summary>
${pictures && chartFigure(pictures, process, nameOf(variant, lang), view)}${stepList(process, timetable, id, view)}</details>
`;
}
