import type { Language } from "../../../model/index.ts";
import { listChanges } from "../../changes/list-changes.ts";
import { changeWords } from "../../changes/words.ts";
import { pageOf, siteName } from "../page.ts";
import type { ChangesPart } from "../parts.ts";

/** All that changed since the earlier version. */
export function changesPage({ frame, summary }: ChangesPart, lang: Language): string {
  return pageOf({
    frame,
    lang,
    page: "changes",
    title: changeWords.title[lang],
    above: [{ title: siteName(frame, lang), page: "index" }],
    main: listChanges(summary, lang),
  });
}
