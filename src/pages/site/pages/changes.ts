import type { Language } from "../../../model/index.ts";
import { renderListChanges } from "../changes/list-changes.ts";
import { changesPageWords } from "../changes/words.ts";
import { getSiteName, renderPage } from "../page.ts";
import type { ChangesPart } from "../parts/parts.ts";

/** All that changed since the earlier version. */
export function renderChangesPage({ frame, summary }: ChangesPart, lang: Language): string {
  return renderPage({
    frame,
    lang,
    page: "changes",
    title: changesPageWords.title[lang],
    above: [{ title: getSiteName(frame, lang), page: "index" }],
    main: renderListChanges(summary, lang),
  });
}
