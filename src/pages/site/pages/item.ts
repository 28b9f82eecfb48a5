import { packedText, writeCatalog } from "../../../formats/index.ts";
import { type Item, nameOf, textsOf } from "../../../model/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html.ts";
import { contentHash } from "../content-hash.ts";
import type { ItemView } from "../item-view.ts";
import { ownProcess } from "../own-process.ts";
import { pageOf, rootFrom, siteName } from "../page.ts";
import type { ItemPart } from "../parts.ts";
import { basis } from "../sections/basis.ts";
import { chart } from "../sections/chart.ts";
import { comments } from "../sections/comments.ts";
import { downloads } from "../sections/downloads.ts";
import { facts } from "../sections/facts.ts";
import { footOf, headOf } from "../sections/frame.ts";
import { limits } from "../sections/limits.ts";
import { materials } from "../sections/materials.ts";
import { related } from "../sections/related.ts";
import { steps } from "../sections/steps.ts";
import { totals } from "../sections/totals.ts";
import { variants } from "../sections/variants.ts";
import { words } from "../words.ts";
import { workbookOf } from "../workbook.ts";

type Section = keyof typeof words.sections;

/** The page of an item in each language, and the item as a file. */
export function itemFiles(part: ItemPart): Map<string, string | Uint8Array> {
  const { catalog, frame, page } = part;
  const process = ownProcess(catalog);
  const timetable = process && schedule(process);
  const hash = contentHash(catalog);
  const yaml = writeCatalog(catalog);
  const packed = frame.studio && process && packedText(yaml);
  const workbook = workbookOf(catalog, frame.languages[0]);
  return new Map<string, string | Uint8Array>([
    ...frame.languages.map((lang): [string, string] => [
      `${lang}/${page}.html`,
      itemPage(viewOf(part, { process, schedule: timetable, lang, packed, hasWorkbook: workbook !== undefined }), hash),
    ]),
    [`${page}.yaml`, yaml],
    ...(workbook ? [[`${page}.xlsx`, workbook] as const] : []),
  ]);
}

function viewOf(
  part: ItemPart,
  { process, schedule: timetable, lang, packed, hasWorkbook }: Pick<ItemView, "process" | "schedule" | "lang" | "packed" | "hasWorkbook">,
): ItemView {
  const { catalog, page } = part;
  const { units, documents, laws } = catalog;
  return {
    part,
    item: catalog.items[0] as Item,
    lang,
    process,
    schedule: timetable,
    packed,
    hasWorkbook,
    units: byId(units),
    documents: byId(documents),
    laws: new Map([...laws.flatMap((law) => textsOf(law.name).map((name) => [name, law] as const)), ...byId(laws)]),
    root: rootFrom(`${lang}/${page}`),
  };
}

function itemPage(view: ItemView, hash: string): string {
  const { part, item, lang, units } = view;
  const { frame, page } = part;
  const unit = item.unit === undefined ? undefined : units.get(item.unit);
  const sections = sectionsOf(view);
  return pageOf({
    frame,
    lang,
    page,
    title: nameOf({ id: item.code, name: item.name }, lang),
    above: [
      { title: siteName(frame, lang), page: "index" },
      ...(unit && part.unitPage !== undefined ? [{ title: nameOf(unit, lang), page: part.unitPage }] : []),
    ],
    main: html`${headOf(view)}${totals(view)}
<nav class="contents" aria-label="${words.contents[lang]}"><ul>
${sections.map(([id]) => html`<li><a href="#${id}">${words.sections[id][lang]}</a></li>\n`)}</ul></nav>
${sections.map(
  ([id, content]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${words.sections[id][lang]}</h2>
${content}</section>
`,
)}`,
    foot: footOf(view, hash),
  });
}

function sectionsOf(view: ItemView): [Section, Markup][] {
  const all: [Section, Markup | undefined][] = [
    ["facts", facts(view)],
    ["materials", materials(view)],
    ["chart", chart(view)],
    ["steps", steps(view)],
    ["limits", limits(view)],
    ["variants", variants(view)],
    ["basis", basis(view)],
    ["related", related(view)],
    ["comments", comments(view)],
    ["downloads", downloads(view)],
  ];
  return all.filter((section): section is [Section, Markup] => section[1] !== undefined);
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}
