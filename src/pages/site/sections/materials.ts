import { type Bilingual, itemTerms, localizeText, type Material } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { fieldWords } from "../field-words.ts";
import { formatTerm } from "../format-term.ts";
import { getRegisteredName, type ItemView } from "../item-view.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { siteWords } from "../words.ts";

/** The materials of the item as a table; nothing where they are unknown. */
export function renderMaterials(view: ItemView): Markup | undefined {
  const list = view.item.materials;
  return list && renderMaterialTable(list, view);
}

/** Materials as a table that has only the columns that say something. */
export function renderMaterialTable(list: readonly Material[], { documents, lang }: ItemView): Markup {
  const { source, form, copies, need, basis, note, document, none } = fieldWords.materials;
  if (list.length === 0) return html`<p>${none[lang]}</p>\n`;
  const all: readonly (readonly [heading: Bilingual, of: (material: Material) => string | undefined])[] = [
    [source, (each) => formatTerm(itemTerms.materialSources, each.source, lang)],
    [form, (each) => formatTerm(itemTerms.materialForms, each.form, lang)],
    [copies, (each) => each.copies?.toString()],
    [need, (each) => formatTerm(itemTerms.materialNeeds, each.need, lang)],
    [basis, (each) => each.basis && localizeText(each.basis, lang)],
    [note, (each) => each.note && localizeText(each.note, lang)],
  ];
  const columns = all.filter(([, of]) => list.some((each) => of(each)));
  return html`${renderScrollBox(
    siteWords.sections.materials[lang],
    html`<table class="cards">
<thead><tr><th scope="col">${document[lang]}</th>${columns.map(([heading]) => html`<th scope="col">${heading[lang]}</th>`)}</tr></thead>
<tbody>
${list.map((each) => html`<tr><th scope="row">${getRegisteredName(documents, each.document, lang)}</th>${columns.map(([heading, of]) => html`<td data-heading="${heading[lang]}">${of(each) ?? "–"}</td>`)}</tr>\n`)}</tbody>
</table>`,
  )}
`;
}
