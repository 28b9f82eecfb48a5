import { type Basis, itemTerms, listTexts, localizeName, localizeText, punctuation } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { fieldWords } from "../field-words.ts";
import type { ItemView } from "../item-view.ts";

/** The laws on which the item rests, each with its article and what that says. */
export function renderBasis(view: ItemView): Markup | undefined {
  const list = view.item.basis ?? [];
  if (list.length === 0) return undefined;
  return html`<ol class="laws">
${list.map((each) => renderLaw(each, view))}</ol>
`;
}

function renderLaw({ law, article, text, note }: Basis, { laws, lang }: ItemView): Markup {
  const known = listTexts(law)
    .map((each) => laws.get(each))
    .find((each) => each !== undefined);
  const name = known ? localizeName(known, lang) : localizeText(law, lang);
  const traits = known
    ? [
        known.number && localizeText(known.number, lang),
        known.rank && itemTerms.ranks[known.rank][lang],
        known.repealed && fieldWords.law.repealed(known.repealed)[lang],
      ].filter((trait) => trait !== undefined && trait !== "")
    : [];
  return html`<li><b>${name}</b>${article !== undefined && html` ${localizeText(article, lang)}`}${traits.length > 0 && html` <span class="note">${traits.join(punctuation.clause[lang])}</span>`}${text !== undefined && html`<blockquote>${localizeText(text, lang)}</blockquote>`}${note !== undefined && html`<p class="note">${localizeText(note, lang)}</p>`}</li>
`;
}
