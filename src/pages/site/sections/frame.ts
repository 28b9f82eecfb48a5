import { itemTerms, nameOf } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import { commentLink } from "../comment-address.ts";
import type { ItemView } from "../item-view.ts";
import { termIn } from "../term-in.ts";
import { words } from "../words.ts";

/** Code, type, unit and state below the title. */
export function headOf({ item, part, lang, root }: ItemView): Markup {
  const { code, type, level, state, audience, cancelled } = item;
  const tags = [termIn(itemTerms.levels, level, lang), termIn(itemTerms.states, state, lang)].filter((tag) => tag !== undefined);
  return html`<p class="sub"><span class="code">${code}</span> <a href="${root}${lang}/${address(part.typePage)}.html">${termIn(itemTerms.types, type, lang)}</a>${tags.map((tag) => html` <span class="tag">${tag}</span>`)}</p>
${audience === "internal" && html`<p class="warn">${words.internal[lang]}</p>\n`}${cancelled !== undefined && html`<p class="warn">${words.cancelled(cancelled)[lang]}</p>\n`}${part.changePage !== undefined && html`<p><a href="${root}${lang}/${address(part.changePage)}.html">${words.lastChange[lang]}</a></p>\n`}`;
}

/** Version, dates and content hash, by which an outdated print is known, and the way for comments. */
export function footOf({ item, part, lang }: ItemView, hash: string): Markup {
  const { code, name, version, updated } = item;
  const title = `${code} ${nameOf({ id: code, name }, lang)}`;
  const traits = [version === undefined ? "" : words.version(version)[lang], updated ?? "", `${words.hash[lang]} ${hash}`];
  return html`<p><span class="code">${code}</span> · ${traits.filter((trait) => trait !== "").join(" · ")}</p>
${part.comments !== undefined && html`<p><a href="${commentLink(part.comments, code, title)}">${words.comment[lang]}</a></p>\n`}`;
}
