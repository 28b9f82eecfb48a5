import { type Basis, itemTerms, nameOf, textIn, textsOf } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { fieldWords } from "../field-words.ts";
import type { ItemView } from "../item-view.ts";

/** The laws on which the item rests, each with its article and what that says. */
export function basis(view: ItemView): Markup | undefined {
  const list = view.item.basis ?? [];
  if (list.length === 0) return undefined;
  return html`<ol class="laws">
${list.map((each) => entry(each, view))}</ol>
`;
}

function entry({ law, article, text, note }: Basis, { laws, lang }: ItemView): Markup {
  const known = textsOf(law)
    .map((each) => laws.get(each))
    .find((each) => each !== undefined);
  const name = known ? nameOf(known, lang) : textIn(law, lang);
  const traits = known
    ? [
        known.number && textIn(known.number, lang),
        known.rank && itemTerms.ranks[known.rank][lang],
        known.repealed && fieldWords.law.repealed(known.repealed)[lang],
      ].filter((trait) => trait !== undefined && trait !== "")
    : [];
  return html`<li><b>${name}</b>${article !== undefined && html` ${textIn(article, lang)}`}${traits.length > 0 && html` <span class="note">${traits.join(lang === "zh" ? "，" : ", ")}</span>`}${text !== undefined && html`<blockquote>${textIn(text, lang)}</blockquote>`}${note !== undefined && html`<p class="note">${textIn(note, lang)}</p>`}</li>
`;
}
