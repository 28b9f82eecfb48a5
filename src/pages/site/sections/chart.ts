import { localizeName, type Process, punctuation } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { countMaxSheets, getSheetsClass, mayNeedSheets } from "../drawings/print-sheets.ts";
import type { ItemView } from "../item-view.ts";
import type { ProcessPictures } from "../parts/parts.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { siteWords } from "../words.ts";

/** The picture of the process, which leads to the whole of it. */
export function renderProcessChart(view: ItemView): Markup | undefined {
  const { item, part, process, lang } = view;
  return part.pictures && renderChartFigure(part.pictures, process, localizeName({ id: item.code, name: item.name }, lang), view);
}

export function renderChartFigure(
  { paths }: ProcessPictures,
  process: Process | undefined,
  name: string,
  { lang, root }: ItemView,
): Markup {
  const path = paths[lang] as string;
  const file = `${root}${encodePath(path)}.svg`;
  const title = siteWords.chartOf(name)[lang];
  return html`<figure>
${renderScrollBox(title, html`<img src="${file}" alt="${title}${punctuation.stop[lang]}${punctuation.sentence[lang]}${siteWords.chartInWords[lang]}" loading="lazy">`)}
<figcaption><a href="${file}">${siteWords.wholeChart[lang]}</a></figcaption>
${process && mayNeedSheets(process) && renderSheetPlaces(path, process, root)}</figure>
`;
}

/**
 * Places for the sheets of the picture, which are shown in print alone; its own style sheet says how many there are.
 * Each has the picture for its part, but the first once more for headings that stand again, and what no part of the
 * picture is. They are loaded with the page, for what is loaded only when it is printed comes too late.
 */
function renderSheetPlaces(path: string, process: Process, root: string): Markup {
  const file = `${root}${encodePath(path)}`;
  const picture = html`<img src="${file}.svg" alt="">`;
  const places = Array.from(
    { length: countMaxSheets(process) },
    (_, index) => html`<i>${picture}${index > 0 && picture}<img src="${file}-print.svg#sheet-${index + 1}" alt=""></i>`,
  );
  return html`<link rel="stylesheet" media="print" href="${file}-print.css">
<div class="sheets ${getSheetsClass(path)}" aria-hidden="true">${places}</div>
`;
}
