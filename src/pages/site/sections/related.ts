import { nameOf } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import type { ItemLink, ItemPart } from "../parts.ts";
import { words } from "../words.ts";

/** Its main item and sub-items, what is needed before it, and the bundles in which it is. */
export function related(view: ItemView): Markup | undefined {
  const { parent, children, prerequisites, bundles } = view.part;
  const { lang } = view;
  const rows = [
    ...(parent ? [group(words.parent[lang], html`<ul>${entry(parent, view)}</ul>`)] : []),
    ...(children.length > 0 ? [group(words.children[lang], html`<ul>${children.map((each) => entry(each, view))}</ul>`)] : []),
    ...(prerequisites.length > 0
      ? [group(words.prerequisites[lang], html`<ul>${prerequisites.map((each) => needed(each, view))}</ul>`)]
      : []),
    ...bundles.map((bundle) =>
      group(
        `${words.bundles[lang]}${lang === "zh" ? "：" : ": "}${nameOf(bundle, lang)}`,
        html`<ul>${bundle.items.map((each) => entry(each, view))}</ul>`,
      ),
    ),
  ];
  return rows.length === 0 ? undefined : html`${rows}`;
}

function group(title: string, list: Markup): Markup {
  return html`<h3>${title}</h3>
${list}
`;
}

/** A document and the items that give it. */
function needed({ document, items }: ItemPart["prerequisites"][number], view: ItemView): Markup {
  const { lang } = view;
  const links = items.map((each, index) => html`${index > 0 && words.or[lang]}${link(each, view)}`);
  return html`<li>${nameOf(document, lang)}${lang === "zh" ? "：" : ": "}${links}</li>`;
}

function entry(to: ItemLink, view: ItemView): Markup {
  return html`<li>${link(to, view)}</li>`;
}

/** In a list that has the item itself, that is no link. */
function link({ code, name, page }: ItemLink, { lang, root, item }: ItemView): Markup {
  const text = html`<span class="code">${code}</span> ${nameOf({ id: code, name }, lang)}`;
  return code === item.code ? text : html`<a href="${root}${lang}/${address(page)}.html">${text}</a>`;
}
