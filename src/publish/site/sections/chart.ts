import { nameOf, type Process } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import type { ProcessPictures } from "../parts.ts";
import { scrolling } from "../scrolling.ts";
import { words } from "../words.ts";

/** The picture of the process, which leads to the whole of it. */
export function chart(view: ItemView): Markup | undefined {
  const { item, part, process, lang } = view;
  return part.pictures && chartFigure(part.pictures, process, nameOf({ id: item.code, name: item.name }, lang), view);
}

/** More steps do not fit a sheet in print that can be read. */
const mostOnSheet = 15;

export function chartFigure({ paths }: ProcessPictures, process: Process | undefined, name: string, { lang, root }: ItemView): Markup {
  const file = `${root}${address(paths[lang] as string)}.svg`;
  const title = words.chartOf(name)[lang];
  const isLong = (process?.steps.length ?? 0) > mostOnSheet;
  return html`<figure${isLong && html` class="long"`}>
${scrolling(title, html`<img src="${file}" alt="${title}${lang === "zh" ? "。" : ". "}${words.chartInWords[lang]}" loading="lazy">`)}
<figcaption><a href="${file}">${words.wholeChart[lang]}</a></figcaption>
</figure>
`;
}
