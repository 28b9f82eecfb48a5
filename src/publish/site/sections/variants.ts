import { nameOf, textIn, type Variant } from "../../../model/index.ts";
import { schedule } from "../../../schedule/index.ts";
import { html, type Markup } from "../../html.ts";
import type { ItemView } from "../item-view.ts";
import { words } from "../words.ts";
import { chartFigure } from "./chart.ts";
import { limitTable } from "./limits.ts";
import { materialTable } from "./materials.ts";
import { stepList } from "./steps.ts";

/** Each kind of case of the item, with what is its own. */
export function variants(view: ItemView): Markup | undefined {
  const list = view.item.variants ?? [];
  if (list.length === 0) return undefined;
  return html`${list.map((variant, index) => section(variant, `variant-${index + 1}`, view))}`;
}

function section(variant: Variant, id: string, view: ItemView): Markup {
  const { lang, part } = view;
  const diagram = part.variants.find((each) => each.variant === variant.id);
  const { conditions, note, materials, changes } = variant;
  const timetable = diagram && schedule(diagram.process, { scenario: diagram.scenario });
  return html`<section class="variant" aria-labelledby="${id}"><h3 id="${id}">${nameOf(variant, lang)}</h3>
${conditions !== undefined && html`<p>${words.conditions[lang]}${lang === "zh" ? "：" : ": "}${textIn(conditions, lang)}</p>\n`}${note !== undefined && html`<p class="note">${textIn(note, lang)}</p>\n`}${materials && materialTable(materials, view)}${diagram && timetable && limitTable(diagram.process, timetable, view)}${
  diagram &&
  timetable &&
  changes.length > 0 &&
  html`<details><summary>${words.sections.chart[lang]}${lang === "zh" ? "、" : ", "}${words.sections.steps[lang]}</summary>
${chartFigure(diagram, view)}${stepList(diagram, timetable, id, view)}</details>
`
}${changes.length === 0 && part.diagram && html`<p class="note">${words.sameProcess[lang]}</p>\n`}</section>
`;
}
