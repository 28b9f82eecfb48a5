import {
  type Bilingual,
  capitalizeText,
  type Item,
  itemTerms,
  type Language,
  localizeText,
  parenthesize,
  punctuation,
  type Text,
} from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { fieldWords } from "../field-words.ts";
import { formatTerm } from "../format-term.ts";
import { getRegisteredName, type ItemView } from "../item-view.ts";

type FieldFact = readonly [heading: Bilingual, content: string | readonly string[] | undefined];

/** The information table: every field that the item has, in groups. */
export function renderFacts(view: ItemView): Markup {
  const groups = [
    [fieldWords.groups.identity, listIdentityFacts(view)],
    [fieldWords.groups.handling, listHandlingFacts(view)],
    [fieldWords.groups.duties, listDutyFacts(view)],
  ] as const;
  const { lang } = view;
  return html`<table class="fields"><colgroup><col class="names"><col></colgroup>
${groups.map(([heading, all]) => {
  const shown = all.filter(([, content]) => content !== undefined && content.length > 0);
  if (shown.length === 0) return undefined;
  return html`<tbody><tr><th colspan="2" scope="rowgroup" class="group">${heading[lang]}</th></tr>
${shown.map(([word, content]) => html`<tr><th scope="row">${word[lang]}</th><td>${renderFactContent(content ?? "")}</td></tr>\n`)}</tbody>
`;
})}</table>
`;
}

function renderFactContent(content: string | readonly string[]): Markup {
  if (typeof content === "string") return html`${content}`;
  const [only, another] = content;
  return another === undefined ? html`${only}` : html`<ol>${content.map((each) => html`<li>${each}</li>`)}</ol>`;
}

function listIdentityFacts({ item, units, lang }: ItemView): readonly FieldFact[] {
  const getName = (id: string | undefined) => (id === undefined ? undefined : getRegisteredName(units, id, lang));
  const { type, level, powerSource, state } = item;
  return [
    [fieldWords.code, item.code],
    [fieldWords.basicCode, item.basicCode],
    [fieldWords.localCode, item.localCode],
    [fieldWords.type, formatTerm(itemTerms.types, type, lang)],
    [fieldWords.unit, getName(item.unit)],
    [fieldWords.joint, item.joint?.map((id) => getRegisteredName(units, id, lang))],
    [fieldWords.entrusted, getName(item.entrusted)],
    [fieldWords.level, formatTerm(itemTerms.levels, level, lang)],
    [fieldWords.powerSource, formatTerm(itemTerms.powerSources, powerSource, lang)],
    [fieldWords.state, formatTerm(itemTerms.states, state, lang)],
    [fieldWords.heldBy, getName(item.heldBy)],
    [fieldWords.effective, item.effective],
    [fieldWords.cancelled, item.cancelled],
    [fieldWords.updated, item.updated],
  ];
}

function listHandlingFacts({ item, documents, lang }: ItemView): readonly FieldFact[] {
  const { serves, caseKind, channels, online, visits, results } = item;
  return [
    [
      fieldWords.serves,
      serves &&
        formatNameRow(
          serves.map((each) => itemTerms.serves[each][lang]),
          lang,
        ),
    ],
    [fieldWords.conditions, formatOptionalText(item.conditions, lang)],
    [fieldWords.caseKind, formatTerm(itemTerms.caseKinds, caseKind, lang)],
    [
      fieldWords.channels,
      channels &&
        formatNameRow(
          channels.map((each) => itemTerms.channels[each][lang]),
          lang,
        ),
    ],
    [fieldWords.online, formatTerm(itemTerms.onlineDepths, online, lang)],
    [fieldWords.visits, visits?.toString()],
    [fieldWords.visitReason, formatOptionalText(item.visitReason, lang)],
    ...listFeeFacts(item.fee, lang),
    [
      fieldWords.results,
      results?.map(({ document, kind, note }) => {
        const remarks = [kind && itemTerms.resultKinds[kind][lang], formatOptionalText(note, lang)].filter(
          (each) => each !== undefined && each !== "",
        );
        const name = getRegisteredName(documents, document, lang);
        return remarks.length === 0 ? name : `${name}${parenthesize(remarks.join(punctuation.clause[lang]), lang)}`;
      }),
    ],
  ];
}

function listFeeFacts(fee: Item["fee"], lang: Language): readonly FieldFact[] {
  if (fee === undefined) return [];
  if (fee === "none") return [[fieldWords.fee, fieldWords.none[lang]]];
  return [
    [fieldWords.fee, fieldWords.charged[lang]],
    [fieldWords.feeBasis, formatOptionalText(fee.basis, lang)],
    [fieldWords.feeStandard, formatOptionalText(fee.standard, lang)],
    [fieldWords.feeReduction, formatOptionalText(fee.reduction, lang)],
    [fieldWords.feePayment, formatOptionalText(fee.payment, lang)],
  ];
}

function listDutyFacts({ item, lang }: ItemView): readonly FieldFact[] {
  const formatAll = (texts: readonly Text[] | undefined) => texts?.map((text) => localizeText(text, lang));
  return [
    [fieldWords.dutiesBefore, formatAll(item.duties?.before)],
    [fieldWords.dutiesDuring, formatAll(item.duties?.during)],
    [fieldWords.dutiesAfter, formatAll(item.duties?.after)],
    [fieldWords.liability, formatAll(item.liability)],
    [fieldWords.remedies, formatOptionalText(item.remedies, lang)],
    [fieldWords.consult, formatOptionalText(item.contacts?.consult, lang)],
    [fieldWords.complain, formatOptionalText(item.contacts?.complain, lang)],
    [fieldWords.note, formatOptionalText(item.note, lang)],
  ];
}

function formatNameRow(names: readonly string[], lang: Language): string {
  return capitalizeText(names.join(punctuation.list[lang]));
}

function formatOptionalText(text: Text | undefined, lang: Language): string | undefined {
  return text === undefined ? undefined : localizeText(text, lang).trim();
}
