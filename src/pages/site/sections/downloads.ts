import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import { words } from "../words.ts";
import { studioLink } from "./studio-link.ts";

/** The picture and the item as files, and the studio. Where the site has no PNG, the script of the page makes it from the SVG. */
export function downloads(view: ItemView): Markup {
  const { part, lang, root, hasWorkbook } = view;
  const inStudio = studioLink(view);
  const { page, pictures } = part;
  const name = page.slice(page.lastIndexOf("/") + 1);
  const picture = pictures && `${root}${address(pictures.paths[lang] as string)}`;
  return html`<ul class="downloads">
${
  inStudio &&
  html`<li>${inStudio}</li>
`
}${
  picture !== undefined &&
  html`<li><a href="${picture}.svg" download="${name}.svg">${words.asSvg[lang]}</a></li>
<li>${pictures?.png ? html`<a href="${picture}.png" download="${name}.png">${words.asPng[lang]}</a>` : html`<button type="button" data-png="${picture}.svg" data-name="${name}.png" hidden>${words.asPng[lang]}</button>`}</li>
`
}<li><a href="${root}${address(page)}.yaml" download="${name}.yaml">${words.asYaml[lang]}</a></li>
${hasWorkbook && html`<li><a href="${root}${address(page)}.xlsx" download="${name}.xlsx">${words.asXlsx[lang]}</a></li>\n`}</ul>
`;
}
