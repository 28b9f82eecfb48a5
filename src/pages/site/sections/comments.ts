import { adoptions } from "../../../formats/index.ts";
import type { PublicComment } from "../../../list/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { formatTerm } from "../format-term.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";

/** What the public said of the item, and what became of it. */
export function renderComments(view: ItemView): Markup | undefined {
  const { part, lang } = view;
  const { received = [] } = part;
  if (received.length === 0) return undefined;
  return html`<p>${siteWords.commentsOnIt(received.length)[lang]}</p>
<ol class="comments">
${received.map((comment) => renderComment(comment, view))}</ol>
`;
}

function renderComment({ received, text, reply, adopted, reason }: PublicComment, { part, lang, root }: ItemView): Markup {
  const hasEffect = part.changePage !== undefined && (adopted === "yes" || adopted === "partly");
  const renderRow = (heading: string, content: string | undefined) =>
    content !== undefined && html`<div><dt>${heading}</dt><dd>${content}</dd></div>\n`;
  return html`<li><p>${received !== undefined && html`<time datetime="${received}">${received}</time> `}<span class="tag">${formatTerm(adoptions, adopted, lang) ?? siteWords.notDecided[lang]}</span></p>
<blockquote>${text}</blockquote>
<dl>${renderRow(siteWords.reply[lang], reply ?? siteWords.noReply[lang])}${renderRow(siteWords.reason[lang], reason)}</dl>
${hasEffect && html`<p><a href="${root}${lang}/${encodePath(part.changePage ?? "")}.html">${siteWords.itsChange[lang]}</a></p>\n`}</li>
`;
}
