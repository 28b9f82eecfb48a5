import { adoptions } from "../../../formats/index.ts";
import type { PublicComment } from "../../../list/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import type { ItemView } from "../item-view.ts";
import { termIn } from "../term-in.ts";
import { words } from "../words.ts";

/** What the public said of the item, and what became of it. */
export function comments(view: ItemView): Markup | undefined {
  const { part, lang } = view;
  const { received = [] } = part;
  if (received.length === 0) return undefined;
  return html`<p>${words.commentsOnIt(received.length)[lang]}</p>
<ol class="comments">
${received.map((comment) => entry(comment, view))}</ol>
`;
}

function entry({ received, text, reply, adopted, reason }: PublicComment, { part, lang, root }: ItemView): Markup {
  const hasEffect = part.changePage !== undefined && (adopted === "yes" || adopted === "partly");
  const row = (heading: string, content: string | undefined) =>
    content !== undefined && html`<div><dt>${heading}</dt><dd>${content}</dd></div>\n`;
  return html`<li><p>${received !== undefined && html`<time datetime="${received}">${received}</time> `}<span class="tag">${termIn(adoptions, adopted, lang) ?? words.notDecided[lang]}</span></p>
<blockquote>${text}</blockquote>
<dl>${row(words.reply[lang], reply ?? words.noReply[lang])}${row(words.reason[lang], reason)}</dl>
${hasEffect && html`<p><a href="${root}${lang}/${address(part.changePage ?? "")}.html">${words.itsChange[lang]}</a></p>\n`}</li>
`;
}
