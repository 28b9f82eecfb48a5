import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";
import { renderStudioLink } from "./studio-link.ts";

/**
 * The picture and the item as files, and the studio. Where the site has no PNG, the script of the page makes it from
 * the SVG.
 */
export function renderDownloads(view: ItemView): Markup {
  const { part, lang, root, hasWorkbook } = view;
  const inStudio = renderStudioLink(view);
  const { page, pictures } = part;
  const name = page.slice(page.lastIndexOf("/") + 1);
  const picture = pictures && `${root}${encodePath(pictures.paths[lang] as string)}`;
  return html`<ul class="downloads">
${
  inStudio &&
  html`<li>${inStudio}</li>
`
}${
  picture !== undefined &&
  html`<li><a href="${picture}.svg" download="${name}.svg">${siteWords.asSvg[lang]}</a></li>
<li>${pictures?.png ? html`<a href="${picture}.png" download="${name}.png">${siteWords.asPng[lang]}</a>` : html`<button type="button" data-png="${picture}.svg" data-name="${name}.png" hidden>${siteWords.asPng[lang]}</button>`}</li>
`
}<li><a href="${root}${encodePath(page)}.yaml" download="${name}.yaml">${siteWords.asYaml[lang]}</a></li>
${hasWorkbook && html`<li><a href="${root}${encodePath(page)}.xlsx" download="${name}.xlsx">${siteWords.asXlsx[lang]}</a></li>\n`}</ul>
`;
}
