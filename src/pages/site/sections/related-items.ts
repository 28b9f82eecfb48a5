import { localizeName, punctuation } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import type { ItemLink, ItemPart } from "../parts/parts.ts";
import { siteWords } from "../words.ts";

/** Its main item and sub-items, what is needed before it, and the bundles in which it is. */
export function renderRelatedItems(view: ItemView): Markup | undefined {
  const { parent, children, prerequisites, bundles } = view.part;
  const { lang } = view;
  const rows = [
    ...(parent ? [renderRelatedGroup(siteWords.parent[lang], html`<ul>${renderLinkItem(parent, view)}</ul>`)] : []),
    ...(children.length > 0
      ? [renderRelatedGroup(siteWords.children[lang], html`<ul>${children.map((each) => renderLinkItem(each, view))}</ul>`)]
      : []),
    ...(prerequisites.length > 0
      ? [renderRelatedGroup(siteWords.prerequisites[lang], html`<ul>${prerequisites.map((each) => renderPrerequisite(each, view))}</ul>`)]
      : []),
    ...bundles.map((bundle) =>
      renderRelatedGroup(
        `${siteWords.bundles[lang]}${punctuation.colon[lang]}${localizeName(bundle, lang)}`,
        html`<ul>${bundle.items.map((each) => renderLinkItem(each, view))}</ul>`,
      ),
    ),
  ];
  return rows.length === 0 ? undefined : html`${rows}`;
}

function renderRelatedGroup(title: string, list: Markup): Markup {
  return html`<h3>${title}</h3>
${list}
`;
}

/** A document and the items that give it. */
function renderPrerequisite({ document, items }: ItemPart["prerequisites"][number], view: ItemView): Markup {
  const { lang } = view;
  const links = items.map((each, index) => html`${index > 0 && siteWords.or[lang]}${renderItemLink(each, view)}`);
  return html`<li>${localizeName(document, lang)}${punctuation.colon[lang]}${links}</li>`;
}

function renderLinkItem(to: ItemLink, view: ItemView): Markup {
  return html`<li>${renderItemLink(to, view)}</li>`;
}

/** In a list that has the item itself, that is no link. */
function renderItemLink({ code, name, page }: ItemLink, { lang, root, item }: ItemView): Markup {
  const text = html`<span class="code">${code}</span> ${localizeName({ id: code, name }, lang)}`;
  return code === item.code ? text : html`<a href="${root}${lang}/${encodePath(page)}.html">${text}</a>`;
}
