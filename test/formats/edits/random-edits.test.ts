import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { editProcess, readCatalog, writeCatalog } from "../../../src/formats/index.ts";
import { countCases } from "../../support/sample.ts";
import { fixture } from "../reading.ts";
import { randomEdits, withEdits } from "./random-edits.ts";

const names = ["urban-renewal", "licence", "penalty", "limits", "measures", "time-cost", "permit-office"];

/** Ways to write the text of a fixture. */
const forms = {
  "as it is": (text) => text,
  "with the line ends of Windows": (text) => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
  "behind a byte order mark": (text) => `\ufeff${text}`,
  "as leadpath writes it": (text) => writeCatalog(readCatalog(text).catalog),
  "in lines, with a comment at the end of each": (text) => commented(stringify(parse(plain(text)), { lineWidth: 0 })),
  "between brackets": (text) => stringify(parse(plain(text)), { collectionStyle: "flow" }),
  "as JSON on one line": (text) => JSON.stringify(parse(plain(text))),
  "as indented JSON": (text) => JSON.stringify(parse(plain(text)), null, 2),
} satisfies Record<string, (text: string) => string>;

/** Without texts that are written as numbers, which a parser without schema would not keep. */
function plain(text: string): string {
  return writeCatalog(readCatalog(text).catalog);
}

/** Behind every line but those of texts that go on. */
function commented(block: string): string {
  let number = 0;
  return block.replace(/(?<=[^|>\n"-])$(?=\n *-? *[a-zA-Z]+:)/gm, () => ` # comment ${number++}`);
}

describe.each(names)("edits of %s.yaml read back with nothing else changed", (name) => {
  test.each(Object.entries(forms))("%s", (form, write) => {
    const file = form.includes("JSON") ? `${name}.json` : `${name}.yaml`;
    const text = write(fixture(name));
    const { catalog, problems } = readCatalog(text, { file });
    expect(problems).toEqual([]);
    const cases = fc
      .constantFrom(...catalog.processes)
      .chain((process) => randomEdits(process).map((edits) => ({ id: process.id, edits })));
    fc.assert(
      fc.property(cases, ({ id, edits }) => {
        const after = editProcess(text, id, edits, { file });
        if (file.endsWith(".json")) JSON.parse(after);
        expect(readCatalog(after, { file }).catalog).toEqual(withEdits(catalog, id, edits));
        expect(after.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
        if (text.includes("\r\n")) expect(/[^\r]\n/.test(after)).toBe(false);
      }),
      { numRuns: countCases(name === "urban-renewal" ? 3 : 6) },
    );
  });
});
