import type { Screen } from "../../../model/index.ts";
import type { VerificationDocument } from "../documents/documents.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { verificationWords } from "./verification-words.ts";

/** Flaws, and files of parts, that are told one by one. */
const maxTold = 20;

/** What of a site is not as it was made, and what was mended. */
export function formatVerification(
  { files, flaws, repaired, parts }: Omit<VerificationDocument, "leadpath">,
  { lang }: Pick<Screen, "lang">,
): string {
  const { kinds } = verificationWords;
  const listFlaws = (all: typeof flaws) => [
    ...all.slice(0, maxTold).map(({ kind, path }) => verificationWords.flaw(kinds[kind], sanitizeText(path))),
    ...(all.length > maxTold ? [verificationWords.more(all.length - maxTold)] : []),
  ];
  const lines = [
    ...(repaired.length > 0 ? [verificationWords.repaired(repaired.length), ...listFlaws(repaired)] : []),
    ...(flaws.length > 0 ? [verificationWords.flaws(files, flaws.length), ...listFlaws(flaws)] : [verificationWords.sound(files)]),
    ...(parts.length > 0
      ? [
          verificationWords.parts(
            parts.length,
            parts.slice(0, maxTold).map(([path = ""]) => sanitizeText(path)),
          ),
        ]
      : []),
  ];
  return lines.map((line) => `${line[lang]}\n`).join("");
}
