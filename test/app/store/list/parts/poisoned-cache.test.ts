import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallList } from "../../../../support/list.ts";
import { spawnLeadpath } from "../../../cli/run-cli.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "leadpath-poison-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An entry and what it is made: its name, its bytes, those of the others, and a number for what is by chance. */
type Edit = (entry: {
  readonly name: string;
  readonly bytes: Buffer;
  readonly others: readonly Buffer[];
  readonly chance: number;
}) => Buffer;

/** Sealed as the program seals it, so that only its form can tell it. */
function seal(name: string, text: string): Buffer {
  const content = Buffer.from(text, "utf16le");
  return Buffer.concat([Buffer.from(createHash("sha256").update(name).update(content).digest("hex")), content]);
}

function editContent(change: (part: Record<string, unknown>) => unknown): Edit {
  return ({ name, bytes }) => seal(name, JSON.stringify(change(JSON.parse(bytes.toString("utf16le", 64)) as Record<string, unknown>)));
}

function editText(change: (text: string) => string): Edit {
  return ({ bytes }) => Buffer.concat([bytes.subarray(0, 64), Buffer.from(change(bytes.toString("utf16le", 64)), "utf16le")]);
}

const edits: Readonly<Record<string, Edit>> = {
  "cut off": ({ bytes, chance }) => bytes.subarray(0, chance % bytes.length),
  "longer than it was": ({ bytes, chance }) => Buffer.concat([bytes, Buffer.alloc(1 + (chance % 99))]),
  "with a bit turned over": ({ bytes, chance }) => {
    const copy = Buffer.from(bytes);
    copy[chance % copy.length] = (copy[chance % copy.length] as number) ^ (1 << (chance % 8));
    return copy;
  },
  "in the place of another": ({ others, chance }) => others[chance % others.length] as Buffer,
  "without its sum": ({ bytes }) => bytes.subarray(64),
  "with the sum of its content alone": ({ bytes }) => {
    const content = bytes.subarray(64);
    return Buffer.concat([Buffer.from(createHash("sha256").update(content).digest("hex")), content]);
  },
  "with a text for a number": editText((text) => text.replace(/:(\d)/, ':"$1"')),
  "with a huge number": editText((text) => text.replace(/:(\d)/, ":1e308$1")),
  "of no JSON": ({ name, bytes }) => seal(name, bytes.toString("utf16le", 64).slice(1)),
  "of nothing": editContent(() => null),
  "of a list": editContent((part) => [part]),
  "of a part without problems": editContent(({ problems: _, ...part }) => part),
  "of a part with another key": editContent((part) => ({ ...part, version: 2 })),
  "of a problem that is none": editContent((part) => ({ ...part, problems: [{ code: "x", message: {} }] })),
  "of a count that is huge": editContent((part) => ({ ...part, outline: { items: 1e300 } })),
  "of a count that is a text": editContent((part) => ({ ...part, outline: { items: "1" } })),
  "of a later format": editContent((part) => ({ ...part, content: { ...(part.content as object), leadpath: 2 } })),
  "of lists that are none": editContent((part) => ({ ...part, content: { ...(part.content as object), items: {} } })),
  "of items that are none": editContent((part) => ({ ...part, content: { ...(part.content as object), processes: [null] } })),
};

/** In a list of so many files each run reads as many entries. */
const copies = 5;

function writeList(): string {
  const folder = join(root, "list");
  for (let copy = 0; copy < copies; copy++) {
    mkdirSync(join(folder, `${copy}`), { recursive: true });
    for (const { file, text } of smallList()) writeFileSync(join(folder, `${copy}`, file), text);
  }
  return folder;
}

test("an entry that is not as it was written is made anew, and what is told stays the same, in 200 random edits", () => {
  const list = writeList();
  const cache = join(root, "cache");
  const commands = ["check", "stats"].map((name) => [name, list, "--json"]);
  const plain = commands.map((argv) => spawnLeadpath(argv));
  for (const argv of commands) spawnLeadpath(argv, { LEADPATH_CACHE: cache });
  const names = readdirSync(cache).sort();
  const sound = names.map((name) => readFileSync(join(cache, name)));
  const arbitraryEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(1e9)), {
    minLength: names.length,
    maxLength: names.length,
  });
  const runs = Math.ceil(200 / names.length);
  fc.assert(
    fc.property(arbitraryEdits, fc.nat(1), (chosen, which) => {
      for (const [at, [kind, chance]] of chosen.entries()) {
        const others = sound.filter((_, other) => other !== at);
        const edited = edits[kind]?.({ name: names[at] as string, bytes: sound[at] as Buffer, others, chance }) as Buffer;
        writeFileSync(join(cache, names[at] as string), edited);
      }
      expect(spawnLeadpath(commands[which] as string[], { LEADPATH_CACHE: cache })).toEqual(plain[which]);
      expect(names.map((name) => readFileSync(join(cache, name)))).toEqual(sound);
    }),
    { numRuns: runs },
  );
});

test.runIf(process.platform === "linux")("a pipe or a folder in the place of an entry keeps nobody waiting", () => {
  const list = join(root, "two");
  mkdirSync(list);
  for (const { file, text } of smallList()) writeFileSync(join(list, file), text);
  const cache = join(root, "pipes");
  const plain = spawnLeadpath(["check", list, "--json"]);
  spawnLeadpath(["check", list, "--json"], { LEADPATH_CACHE: cache });
  for (const [at, name] of readdirSync(cache).entries()) {
    const path = join(cache, name);
    unlinkSync(path);
    if (at === 0) mkdirSync(path);
    else if (at === 1) symlinkSync("/dev/zero", path);
    else spawnSync("mkfifo", [path]);
  }
  expect(spawnLeadpath(["check", list, "--json"], { LEADPATH_CACHE: cache })).toEqual(plain);
  expect(existsSync(cache)).toBe(true);
});
