import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "./run-cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-large-"));
  await writeFile(
    join(folder, "usage.mjs"),
    `import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.LEADPATH_USAGE, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs the command on a file: its status, what it said, and what it used, of the processor, not of a clock. */
async function measure(command: string, file: string, content: string | Uint8Array) {
  const [input, usage] = [join(folder, file), join(folder, "usage.json")];
  await writeFile(input, content);
  const output = command === "check" ? [] : ["-o", join(folder, "out.yaml")];
  const child = spawn(process.execPath, ["--import", join(folder, "usage.mjs"), main, command, input, ...output], {
    env: { ...process.env, LEADPATH_USAGE: usage },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said += said.length < 1e5 ? piece : ""));
  const [status] = (await once(child, "close")) as [number | null];
  await rm(input);
  return { status, said, usage: JSON.parse(await readFile(usage, "utf8")) as Usage };
}

const size = 62 * 2 ** 20;

function fill(head: string, row: (index: number) => string, tail = ""): string {
  const parts = [head];
  let length = head.length + tail.length;
  for (let index = 0; length < size; index++) {
    const text = row(index);
    parts.push(text);
    length += Buffer.byteLength(text);
  }
  return [...parts, tail].join("");
}

/** A workbook of one sheet, as small as one can be. */
function workbook(rows: string): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts: [string, string][] = [
    ["_rels/.rels", `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="w.xml"/></Relationships>`],
    ["w.xml", '<workbook><sheets><sheet name="items" id="a"/></sheets></workbook>'],
    ["_rels/w.xml.rels", `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="s.xml"/></Relationships>`],
    ["s.xml", `<worksheet><sheetData>${rows}</sheetData></worksheet>`],
  ];
  const [files, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, text] of parts) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(text)];
    const packed = deflateRawSync(bytes, { level: 1 });
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, name, packed);
    entries.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const [directory, end] = [Buffer.concat(entries), Buffer.alloc(22)];
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const many = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => row(index)).join("");

const planHead = '<Project xmlns="http://schemas.microsoft.com/project"><Tasks>';
const writeTask = (at: number) => `<Task><UID>${at + 1}</UID>${`<Name>${at}</Name>`.repeat(9)}</Task>`;

const cases: readonly [string, command: string, file: string, content: () => string | Uint8Array][] = [
  ["rows of a table", "import", "rows.csv", () => fill("code,name,type,unit\n", (index) => `A${index},n,licence,U\n`)],
  ["columns of a table", "import", "columns.csv", () => "a,".repeat(size / 2)],
  ["a cell", "import", "cell.csv", () => `code,name\nA,${"x".repeat(size)}`],
  [
    "a million rows of a workbook",
    "import",
    "rows.xlsx",
    () => workbook(many(1_000_000, (index) => `<row>${[`A${index}`, "n", "licence", "U"].map(cell).join("")}</row>`)),
  ],
  [
    "cells at the end of every row",
    "import",
    "far.xlsx",
    () => workbook(many(300_000, (at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`)),
  ],
  [
    "twelve million events, packed",
    "discover",
    "events.csv.gz",
    () =>
      gzipSync(
        Buffer.concat([
          Buffer.from("case,activity,timestamp\n"),
          ...Array.from({ length: 120 }, (_, part) =>
            Buffer.from(many(100_000, (at) => `c${(part * 100_000 + at) >> 3},a${at & 7},2026-01-0${(at & 7) + 1}T10:00:00Z\n`)),
          ),
        ]),
        { level: 1 },
      ),
  ],
  // In pieces: what the test itself takes counts for the program that it starts.
  [
    "a line of gigabytes, packed",
    "discover",
    "line.csv.gz",
    () => Buffer.concat(Array(19).fill(gzipSync(Buffer.alloc(100 * 2 ** 20, "x")))),
  ],
  ["attributes of an element", "discover", "attributes.xes", () => `${fill("<log ", (index) => `a${index}="1" `)}/>`],
  ["a comment of a log", "discover", "comment.xes", () => `<log><!--${"-x".repeat(size / 2)}--></log>`],
  ["entries of a file", "check", "entries.yaml", () => fill("leadpath: 1\n", (index) => `k${index}: &a${index} 1\n`)],
  ["brackets of a file", "check", "brackets.yaml", () => `leadpath: 1\nname: ${"[".repeat(size)}`],
  ["a text of JSON", "check", "text.json", () => `{"leadpath":1,"name":"${"x".repeat(size)}"}`],
  ["a text in quotation marks over lines", "check", "lines.yaml", () => `${fill('leadpath: 1\nname: "', () => `${"x".repeat(150)}\n `)}"`],
  ["elements of a plan with a fault at its end", "import", "fault.xml", () => fill(planHead, writeTask, "<Task></Tasks></Project>")],
  [
    "one wrong line of a long list",
    "check",
    "wrong.yaml",
    () => `leadpath: 1\nitems:\n${many(400_000, (at) => `  - code: A${at}\n    name: n\n`)}  - code: A: B\n`,
  ],
  ["indentation", "check", "deep.yaml", () => `leadpath: 1\n${many(11_000, (at) => `${" ".repeat(at)}y:\n`)}`],
];

describe("what is too much is told, in half a minute of a processor and 1 GB", () => {
  test.each(cases)("%s", async (_, command, file, content) => {
    const { status, said, usage } = await measure(command, file, content());
    expect([status, said]).toEqual([1, expect.stringMatching(/file-too-large|table-columns|syntax/)]);
    expect(usage.seconds).toBeLessThan(30);
    expect(usage.megabytes).toBeLessThan(1_024);
  });
});

test("the one wrong line of a list that is too long for mistakes is told with its place", async () => {
  const items = (count: number) => many(count, (at) => `  - code: A${at}\n    name: n\n`);
  const { said } = await measure("check", "wrong.yaml", `leadpath: 1\nitems:\n${items(200_000)}  - code: A: B\n${items(200_000)}`);
  expect(said).toMatch(/wrong\.yaml:400003:\d+ +error +file-too-large/);
});

test("a log of one case with millions of events in any order is read within the same bounds", async () => {
  const writeTime = (at: number) => new Date(1.7e12 + ((at * 7_919) % 3_000_000) * 60_000).toISOString().slice(0, 16);
  const log = fill("case,activity,timestamp\n", (index) => `c,a${index & 7},${writeTime(index)}\n`);
  const { status, usage } = await measure("discover", "case.csv", log);
  expect(status).toBe(0);
  expect(usage.seconds).toBeLessThan(30);
  expect(usage.megabytes).toBeLessThan(1_024);
});
