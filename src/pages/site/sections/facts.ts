import { type Bilingual, capital, type Item, itemTerms, type Language, type Text, textIn } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { fieldWords } from "../field-words.ts";
import { calledIn, type ItemView } from "../item-view.ts";
import { termIn } from "../term-in.ts";

type Fact = readonly [heading: Bilingual, content: string | readonly string[] | undefined];

/** The information table: every field that the item has, in groups. */
export function facts(view: ItemView): Markup {
  const groups = [
    [fieldWords.groups.identity, identity(view)],
    [fieldWords.groups.handling, handling(view)],
    [fieldWords.groups.duties, duties(view)],
  ] as const;
  const { lang } = view;
  return html`<table class="fields"><colgroup><col class="names"><col></colgroup>
${groups.map(([heading, all]) => {
  const shown = all.filter(([, content]) => content !== undefined && content.length > 0);
  if (shown.length === 0) return undefined;
  return html`<tbody><tr><th colspan="2" scope="rowgroup" class="group">${heading[lang]}</th></tr>
${shown.map(([word, content]) => html`<tr><th scope="row">${word[lang]}</th><td>${contentOf(content ?? "")}</td></tr>\n`)}</tbody>
`;
})}</table>
`;
}

function contentOf(content: string | readonly string[]): Markup {
  if (typeof content === "string") return html`${content}`;
  const [only, another] = content;
  return another === undefined ? html`${only}` : html`<ol>${content.map((each) => html`<li>${each}</li>`)}</ol>`;
}

function identity({ item, units, lang }: ItemView): readonly Fact[] {
  const unit = (id: string | undefined) => (id === undefined ? undefined : calledIn(units, id, lang));
  const { type, level, powerSource, state } = item;
  return [
    [fieldWords.code, item.code],
    [fieldWords.basicCode, item.basicCode],
    [fieldWords.localCode, item.localCode],
    [fieldWords.type, termIn(itemTerms.types, type, lang)],
    [fieldWords.unit, unit(item.unit)],
    [fieldWords.joint, item.joint?.map((id) => calledIn(units, id, lang))],
    [fieldWords.entrusted, unit(item.entrusted)],
    [fieldWords.level, termIn(itemTerms.levels, level, lang)],
    [fieldWords.powerSource, termIn(itemTerms.powerSources, powerSource, lang)],
    [fieldWords.state, termIn(itemTerms.states, state, lang)],
    [fieldWords.heldBy, unit(item.heldBy)],
    [fieldWords.effective, item.effective],
    [fieldWords.cancelled, item.cancelled],
    [fieldWords.updated, item.updated],
  ];
}

function handling({ item, documents, lang }: ItemView): readonly Fact[] {
  const { serves, caseKind, channels, online, visits, results } = item;
  return [
    [
      fieldWords.serves,
      serves &&
        capitalRow(
          serves.map((each) => itemTerms.serves[each][lang]),
          lang,
        ),
    ],
    [fieldWords.conditions, said(item.conditions, lang)],
    [fieldWords.caseKind, termIn(itemTerms.caseKinds, caseKind, lang)],
    [
      fieldWords.channels,
      channels &&
        capitalRow(
          channels.map((each) => itemTerms.channels[each][lang]),
          lang,
        ),
    ],
    [fieldWords.online, termIn(itemTerms.onlineDepths, online, lang)],
    [fieldWords.visits, visits?.toString()],
    [fieldWords.visitReason, said(item.visitReason, lang)],
    ...feeFacts(item.fee, lang),
    [
      fieldWords.results,
      results?.map(({ document, kind, note }) => {
        const remarks = [kind && itemTerms.resultKinds[kind][lang], said(note, lang)].filter((each) => each !== undefined && each !== "");
        const name = calledIn(documents, document, lang);
        return remarks.length === 0 ? name : lang === "zh" ? `${name}（${remarks.join("，")}）` : `${name} (${remarks.join(", ")})`;
      }),
    ],
  ];
}

function feeFacts(fee: Item["fee"], lang: Language): readonly Fact[] {
  if (fee === undefined) return [];
  if (fee === "none") return [[fieldWords.fee, fieldWords.none[lang]]];
  return [
    [fieldWords.fee, fieldWords.charged[lang]],
    [fieldWords.feeBasis, said(fee.basis, lang)],
    [fieldWords.feeStandard, said(fee.standard, lang)],
    [fieldWords.feeReduction, said(fee.reduction, lang)],
    [fieldWords.feePayment, said(fee.payment, lang)],
  ];
}

function duties({ item, lang }: ItemView): readonly Fact[] {
  const all = (texts: readonly Text[] | undefined) => texts?.map((text) => textIn(text, lang));
  return [
    [fieldWords.dutiesBefore, all(item.duties?.before)],
    [fieldWords.dutiesDuring, all(item.duties?.during)],
    [fieldWords.dutiesAfter, all(item.duties?.after)],
    [fieldWords.liability, all(item.liability)],
    [fieldWords.remedies, said(item.remedies, lang)],
    [fieldWords.consult, said(item.contacts?.consult, lang)],
    [fieldWords.complain, said(item.contacts?.complain, lang)],
    [fieldWords.note, said(item.note, lang)],
  ];
}

function capitalRow(names: readonly string[], lang: Language): string {
  return capital(names.join(lang === "zh" ? "、" : ", "));
}

function said(text: Text | undefined, lang: Language): string | undefined {
  return text === undefined ? undefined : textIn(text, lang).trim();
}
