import { type PdfFile, writePdfNumber, writePdfString } from "./file.ts";

/** A rectangle of a page, in points with y up, that leads to the chart `target`. */
export interface PdfLink {
  readonly target: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The entry of a page for its link annotations (ISO 32000-1, 12.5.6.5); empty where no target has a page. */
export function writePageLinks(links: readonly PdfLink[], pageOf: (target: string) => number | undefined): string {
  const annotations = links.flatMap(({ target, left, bottom, right, top }) => {
    const page = pageOf(target);
    if (page === undefined) return [];
    const place = [left, bottom, right, top].map(writePdfNumber).join(" ");
    return [`<< /Type /Annot /Subtype /Link /Rect [${place}] /Border [0 0 0] /Dest [${page} 0 R /Fit] >>`];
  });
  return annotations.length === 0 ? "" : `/Annots [${annotations.join(" ")}] `;
}

/** Adds a flat table of contents (ISO 32000-1, 12.3.3); answers the entries of the catalog that show it. */
export function addPdfOutline(file: PdfFile, entries: readonly { readonly title: string; readonly page: number }[]): string {
  const root = file.reserve();
  const numbers = entries.map(() => file.reserve());
  for (const [index, { title, page }] of entries.entries()) {
    const [before, next] = [numbers[index - 1], numbers[index + 1]];
    const beside = [...(before ? [`/Prev ${before} 0 R`] : []), ...(next ? [`/Next ${next} 0 R`] : [])].join(" ");
    file.add(`<< /Title ${writePdfString(title)} /Parent ${root} 0 R ${beside} /Dest [${page} 0 R /Fit] >>`, numbers[index]);
  }
  file.add(`<< /Type /Outlines /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${numbers.length} >>`, root);
  return `/Outlines ${root} 0 R /PageMode /UseOutlines `;
}
