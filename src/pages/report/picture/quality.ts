import type { Screen } from "../../../model/index.ts";
import type { Quality } from "../../../picture/layout/index.ts";
import { formatTable } from "../text/table.ts";
import { qualityHeadings, qualityWords } from "./quality-words.ts";

const qualityNames = Object.keys(qualityWords) as readonly (keyof Quality)[];

/** The figures of several pictures together. */
export function sumQualities(qualities: readonly Quality[]): Quality {
  return Object.fromEntries(qualityNames.map((name) => [name, qualities.reduce((sum, each) => sum + each[name], 0)])) as unknown as Quality;
}

/** The figures of a picture as a table. */
export function formatQuality(quality: Quality, screen: Screen): string {
  const { lang } = screen;
  const columns = [{ heading: qualityHeadings.figure[lang] }, { heading: qualityHeadings.count[lang], align: "right" as const }];
  const rows = qualityNames.map((name) => ({ cells: [qualityWords[name][lang], String(quality[name])] }));
  return `${formatTable(screen, columns, rows)}\n`;
}
