import type { GroupStatistics } from "../../../list/index.ts";
import { formatShare, itemTerms, type Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { formatTerm } from "../format-term.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { statisticsWords as said } from "../statistics/words.ts";

/** How many items can be applied for in which way. */
export function renderChannelTable({ channels, items }: GroupStatistics, lang: Language): Markup {
  const used = (Object.keys(itemTerms.channels) as (keyof typeof itemTerms.channels)[]).flatMap((channel) => {
    const count = channels[channel];
    return count === undefined ? [] : [{ channel, count }];
  });
  return html`${renderScrollBox(
    said.channels[lang],
    html`<table class="narrow">
<thead><tr><th scope="col">${said.channel[lang]}</th><th scope="col" class="n">${said.items[lang]}</th><th scope="col" class="n">${said.share[lang]}</th></tr></thead>
<tbody>
${used.map(({ channel, count }) => html`<tr><th scope="row">${formatTerm(itemTerms.channels, channel, lang)}</th><td class="n">${count}</td><td class="n">${formatShare(count, items)}</td></tr>\n`)}</tbody>
</table>`,
  )}
<p class="note">${said.channelsNote[lang]}</p>
`;
}
