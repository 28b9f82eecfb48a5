import { html, type Markup } from "../../html/index.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";

/**
 * The studio with the item in it, or with one of its variants, where the site has it: the item is in the address,
 * because a page in a folder could not read the file.
 */
export function renderStudioLink({ item, lang, root, packed }: ItemView, variant?: string): Markup | undefined {
  if (packed === undefined) return undefined;
  const way = variant === undefined ? "" : `&item=${encodeURIComponent(item.code)}&variant=${encodeURIComponent(variant)}`;
  const state = `lang=${lang}${way}&text=${packed}`;
  return html`<a href="${root}studio/index.html#${state}">${siteWords.inStudio[lang]}</a>`;
}
