import { expect, test } from "vitest";
import { formatDraft, maxDraftLength, parseDraft } from "../../../../src/app/studio/state/kept-draft.ts";

const file = { file: "a.yaml", text: "leadpath: 1\n" };
const work = { isOwn: true, read: [file], edited: [{ ...file, text: "leadpath: 1 # edited\n" }], address: "measures=M1" };

test("a draft is read as it was kept", () => {
  expect(parseDraft(formatDraft([work, { ...work, isOwn: false }]) ?? "")).toEqual([work, { ...work, isOwn: false }]);
});

test("one that is too long is not kept, and not read", () => {
  const long = { ...work, read: [{ ...file, text: "x".repeat(maxDraftLength) }] };
  expect(formatDraft([long])).toBeUndefined();
  expect(parseDraft(JSON.stringify({ version: 1, works: [long] }))).toBeUndefined();
});

const content = { version: 1, works: [work] };
test.each<[string, unknown]>([
  ["no JSON", "{"],
  ["another value", JSON.stringify(null)],
  ["another version", JSON.stringify({ ...content, version: 2 })],
  ["nothing in it", JSON.stringify({ ...content, works: [] })],
  ["far too much in it", JSON.stringify({ ...content, works: Array.from({ length: 51 }, () => work) })],
  ["a key of somebody else's", JSON.stringify({ ...content, works: [{ ...work, opened: {} }] })],
  ["a prototype", `{"version":1,"works":[{"__proto__":{"isOwn":true},"read":[{"file":"a","text":""}],"address":""}]}`],
  ["a text that is none", JSON.stringify({ ...content, works: [{ ...work, read: [{ ...file, text: 5 }] }] })],
  ["no file", JSON.stringify({ ...content, works: [{ ...work, read: [], edited: [] }] })],
  ["a file without a name", JSON.stringify({ ...content, works: [{ ...work, read: [{ ...file, file: "" }] }] })],
  ["an edit of a file that was not read", JSON.stringify({ ...content, works: [{ ...work, edited: [{ ...file, file: "../b.yaml" }] }] })],
  ["an address that is none", JSON.stringify({ ...content, works: [{ ...work, address: ["x"] }] })],
])("%s is no draft", (_, text) => {
  expect(parseDraft(String(text))).toBeUndefined();
});
