import { createHash } from "node:crypto";
import { appendFile, chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sound, studioOf } from "./visitor.ts";

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A text that is sound, too. */
const other = sound.replace("days: 2", "days: 3");

test("a page is told what the files hold, at once and after every change", async () => {
  const studio = await studioOf({ "a.yaml": sound }, { process: "p" });
  const [file = ""] = studio.files;
  const page = studio.listen();
  expect(await page.next()).toEqual({ kind: "files", process: "p", files: [{ file, text: sound, hash: hashOf(sound) }] });
  await writeFile(file, other);
  expect(await page.next()).toEqual({ kind: "files", process: "p", files: [{ file, text: other, hash: hashOf(other) }] });
});

test("a byte order mark is told with the rest, so that a save keeps it", async () => {
  const studio = await studioOf({ "a.yaml": `\ufeff${sound}` });
  expect(await studio.listen().next()).toMatchObject({ files: [{ text: `\ufeff${sound}`, hash: hashOf(`\ufeff${sound}`) }] });
});

test("editors that put a new file in the place of the old one are followed, again and again", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const [file = ""] = studio.files;
  const page = studio.listen();
  await page.next();
  for (const days of [4, 5, 6]) {
    const text = sound.replace("days: 2", `days: ${days}`);
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
    expect(await page.next()).toMatchObject({ files: [{ text }] });
  }
});

test("a file that gets its old content back is told, too", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const [file = ""] = studio.files;
  const page = studio.listen();
  await page.next();
  await appendFile(file, "# more\n");
  await page.next();
  await writeFile(file, sound);
  expect(await page.next()).toMatchObject({ files: [{ text: sound }] });
});

test("a file that goes away, is no text or cannot be read is told, and when it is back", async () => {
  const studio = await studioOf({ "a.yaml": sound, "b.yaml": other });
  const [file = "", second = ""] = studio.files;
  const page = studio.listen();
  await page.next();
  await unlink(file);
  expect(await page.next()).toEqual({
    kind: "unreadable",
    file,
    reason: { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
  });
  const late = studio.listen();
  expect(await late.next()).toMatchObject({ kind: "files", files: [{ file: second }] });
  expect(await late.next()).toMatchObject({ kind: "unreadable", file });
  await writeFile(file, Buffer.from([0xff, 0xfe, 0xfd]));
  expect(await page.next()).toMatchObject({ kind: "unreadable", file, reason: { en: "it is not encoded as UTF-8" } });
  await writeFile(file, sound);
  expect(await page.next()).toMatchObject({ kind: "files", files: [{ file, text: sound }, { file: second }] });
});

test("of a folder its YAML files are told, those that come and go too, and nothing else", async () => {
  const studio = await studioOf({ "list/one.yaml": sound, "list/key.txt": "secret", "list/.hidden.yaml": "secret" }, {});
  await studio.end();
  const folder = join(studio.folder, "list");
  const ofFolder = await studioOf({}, { files: [folder] });
  const page = ofFolder.listen();
  expect((await page.next()).files).toMatchObject([{ file: join(folder, "one.yaml") }]);
  await mkdir(join(folder, "inner"));
  await writeFile(join(folder, "inner", "two.yaml"), other);
  expect((await page.next()).files?.map(({ file }) => file)).toEqual(
    [join(folder, "inner", "two.yaml"), join(folder, "one.yaml")].toSorted(),
  );
  await rm(join(folder, "inner"), { recursive: true });
  expect((await page.next()).files).toMatchObject([{ file: join(folder, "one.yaml") }]);
});

test("hostile names of files and steps are text, and reach nothing", async () => {
  const step = "<img src=x onerror=alert(1)>";
  const text = sound.replace("{id: a,", `{id: a, name: ${JSON.stringify(`</script>${step}`)},`);
  const studio = await studioOf({
    "<img onerror>.yaml": text,
    __proto__: text.replace("id: p", "id: q"),
    "a b%2f..yaml": text.replace("id: p", "id: r"),
  });
  const message = await studio.listen().next();
  expect(message.files?.map(({ file }) => file)).toEqual(studio.files.toSorted());
  for (const file of studio.files) {
    const before = await readFile(file, "utf8");
    expect(await studio.post({ file, base: hashOf(before), text: `${before}# saved\n` })).toMatchObject({ status: 200 });
    expect(await readFile(file, "utf8")).toBe(`${before}# saved\n`);
  }
  const refused = await studio.post({ file: "<script>", base: "", text: "" });
  expect(refused).toMatchObject({ status: 404, body: "404 Not Found\n" });
  expect(await studio.status()).toBe(200);
});

test("a save replaces the file whole, with its mode, and tells the new hash", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const [file = ""] = studio.files;
  await chmod(file, 0o666);
  const page = studio.listen();
  await page.next();
  const answer = await studio.post({ file, base: hashOf(sound), text: other });
  expect(answer).toMatchObject({ status: 200, headers: { "content-type": "application/json", "x-content-type-options": "nosniff" } });
  expect(JSON.parse(answer.body)).toEqual({ hash: hashOf(other) });
  expect(await readFile(file, "utf8")).toBe(other);
  expect((await stat(file)).mode & 0o777).toBe(0o666);
  expect(await page.next()).toMatchObject({ files: [{ text: other }] });
  expect(await readdir(studio.folder)).toEqual(["a.yaml"]);
});

test("a save through a link writes the file that it leads to", async () => {
  const studio = await studioOf({ "real/a.yaml": sound });
  const link = join(studio.folder, "link.yaml");
  await symlink(studio.files[0] ?? "", link);
  const linked = await studioOf({}, { files: [link] });
  expect(await linked.post({ file: link, base: hashOf(sound), text: other })).toMatchObject({ status: 200 });
  expect(await readFile(studio.files[0] ?? "", "utf8")).toBe(other);
});

test("a save of a file that changed underneath is refused, with what it holds now", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const [file = ""] = studio.files;
  await writeFile(file, `${sound}# by hand\n`);
  const answer = await studio.post({ file, base: hashOf(sound), text: other });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([409, { hash: hashOf(`${sound}# by hand\n`) }]);
  expect(await readFile(file, "utf8")).toBe(`${sound}# by hand\n`);
  await unlink(file);
  const gone = await studio.post({ file, base: hashOf(sound), text: other });
  expect([gone.status, JSON.parse(gone.body)]).toEqual([409, { hash: null }]);
  expect(await readdir(studio.folder)).toEqual([]);
});

test("of pages that save the same text at once one does, the others are told", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const [file = ""] = studio.files;
  const texts = Array.from({ length: 8 }, (_, index) => `${sound}# ${index}\n`);
  const answers = await Promise.all(texts.map((text) => studio.post({ file, base: hashOf(sound), text })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  const saved = texts[answers.findIndex(({ status }) => status === 200)] ?? "";
  expect(await readFile(file, "utf8")).toBe(saved);
  for (const { status, body } of answers) if (status === 409) expect(JSON.parse(body)).toEqual({ hash: hashOf(saved) });
});

test("a text with errors is not saved, and they are told; what other files say belongs to it", async () => {
  const units = "leadpath: 1\nunits: [{id: office}]\n";
  const studio = await studioOf({ "a.yaml": sound, "units.yaml": units });
  const [file = ""] = studio.files;
  const base = hashOf(sound);
  const broken = await studio.post({ file, base, text: `${sound}      - {id: b, days: -1}\n` });
  expect(broken.status).toBe(422);
  expect(JSON.parse(broken.body).problems).toMatchObject([
    { code: "out-of-range", file, line: 7 },
    { code: "duplicate-id", file, line: 7 },
  ]);
  const cyclic = await studio.post({ file, base, text: sound.replace("kind: start,", "after: [b],") });
  expect([cyclic.status, JSON.parse(cyclic.body).problems[0].code]).toEqual([422, "cycle"]);
  expect(await readFile(file, "utf8")).toBe(sound);
  expect(await studio.post({ file, base, text: sound.replace("kind: start,", "kind: start, unit: office,") })).toMatchObject({
    status: 200,
  });
});

test.each<[string, unknown, Record<string, string>, number]>([
  ["no JSON", "{", {}, 400],
  ["something else", [1], {}, 400],
  ["too little", { file: "a" }, {}, 400],
  ["more", { file: "a", base: "", text: "", path: "/etc/passwd" }, {}, 400],
  ["half a character", '{"file": "a", "base": "", "text": "\\ud800"}', {}, 400],
  ["another type", "file=a", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["a type that a form may send", "{}", { "content-type": "text/plain" }, 415],
  ["a foreign page", { file: "a", base: "", text: "" }, { origin: "https://evil.example" }, 403],
])("a save of %s is refused", async (_, content, headers, status) => {
  const studio = await studioOf({ "a.yaml": sound });
  expect(await studio.post(content, headers)).toMatchObject({ status });
  expect(await readFile(studio.files[0] ?? "", "utf8")).toBe(sound);
  expect(await studio.status()).toBe(200);
});

test("a save without an Origin, or without the token, is refused", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const [file = ""] = studio.files;
  const content = { file, base: hashOf(sound), text: other };
  expect(
    await studio.ask(
      { method: "POST", path: `/${studio.token}/save`, headers: { "content-type": "application/json" } },
      JSON.stringify(content),
    ),
  ).toMatchObject({ status: 403 });
  expect(await studio.post(content, {}, "/save")).toMatchObject({ status: 404 });
  for (const name of ["/etc/passwd", "a.yaml", `${file}/../a.yaml`, join(studio.folder, "b.yaml")])
    expect(await studio.post({ ...content, file: name })).toMatchObject({ status: 404 });
  expect(await readFile(file, "utf8")).toBe(sound);
});
