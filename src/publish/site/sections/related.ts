import { nameOf } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import type { ItemView } from "../item-view.ts";
import { address } from "../page.ts";
import type { ItemLink } from "../parts.ts";
import { words } from "../words.ts";

/** Its main item and sub-items, what is needed before it, and the bundles in which it is. */
export function related(view: ItemView): Markup | undefined {
  const { parent, children, prerequisites, bundles } = view.part;
  const { lang } = view;
  const rows = [
    ...(parent ? [group(words.parent[lang], html`<ul>${entry(parent, view)}</ul>`)] : []),
    ...(children.length > 0 ? [group(words.children[lang], html`<ul>${children.map((each) => entry(each, view))}</ul>`)] : []),
    ...(prerequisites.length > 0
      ? [
          group(
            words.prerequisites[lang],
            html`<ul>${prerequisites.map((each) => entry(each, view, words.itsResult(nameOf(each.document, lang))[lang]))}</ul>`,
          ),
        ]
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

function entry({ code, name, page }: ItemLink, { lang, root, item }: ItemView, remark?: string): Markup {
  const text = html`<span class="code">${code}</span> ${nameOf({ id: code, name }, lang)}`;
  return html`<li>${code === item.code ? text : html`<a href="${root}${lang}/${address(page)}.html">${text}</a>`}${remark}</li>`;
}
