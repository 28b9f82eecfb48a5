import { packedText } from "../../../formats/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import { words } from "../words.ts";

/** The picture and the item as files, and the studio with the item in it: in the address, because a page in a folder could not read the file. Where the site has no PNG, the script of the page makes it from the SVG. */
export function downloads({ part, lang, root, process, yaml, hasWorkbook }: ItemView): Markup {
  const { page, pictures } = part;
  const name = page.slice(page.lastIndexOf("/") + 1);
  const picture = pictures && `${root}${address(pictures.paths[lang] as string)}`;
  return html`<ul class="downloads">
${
  part.frame.studio &&
  process &&
  html`<li><a href="${root}studio/index.html#lang=${lang}&text=${packedText(yaml)}">${words.inStudio[lang]}</a></li>
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
