import { itemTerms, localizeName } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { buildCommentLink } from "../comment-address.ts";
import { formatTerm } from "../format-term.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";

/** Code, type, unit and state below the title. */
export function renderItemHead({ item, part, lang, root }: ItemView): Markup {
  const { code, type, level, state, audience, cancelled } = item;
  const tags = [formatTerm(itemTerms.levels, level, lang), formatTerm(itemTerms.states, state, lang)].filter((tag) => tag !== undefined);
  return html`<p class="sub"><span class="code">${code}</span> <a href="${root}${lang}/${encodePath(part.typePage)}.html">${formatTerm(itemTerms.types, type, lang)}</a>${tags.map((tag) => html` <span class="tag">${tag}</span>`)}</p>
${audience === "internal" && html`<p class="warn">${siteWords.internal[lang]}</p>\n`}${cancelled !== undefined && html`<p class="warn">${siteWords.cancelled(cancelled)[lang]}</p>\n`}${part.changePage !== undefined && html`<p><a href="${root}${lang}/${encodePath(part.changePage)}.html">${siteWords.lastChange[lang]}</a></p>\n`}`;
}

/** Version, dates and content hash, by which an outdated print is known, and the way for comments. */
export function renderItemFoot({ item, part, lang }: ItemView, hash: string): Markup {
  const { code, name, version, updated } = item;
  const title = `${code} ${localizeName({ id: code, name }, lang)}`;
  const traits = [version === undefined ? "" : siteWords.version(version)[lang], updated ?? "", `${siteWords.hash[lang]} ${hash}`];
  return html`<p><span class="code">${code}</span> · ${traits.filter((trait) => trait !== "").join(" · ")}</p>
${part.comments !== undefined && html`<p><a href="${buildCommentLink(part.comments, code, title)}">${siteWords.comment[lang]}</a></p>\n`}`;
}
