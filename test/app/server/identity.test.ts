import { createHmac } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { patience, sound, studioOf } from "./visitor.ts";

const nonce = "0123456789abcdef".repeat(2);
const path = `/proof/${nonce}`;

test("who has the key can tell the server by its proof, and who has not learns nothing of use", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const answer = await studio.ask({ path });
  expect(answer).toMatchObject({ status: 200, headers: { "content-type": "application/json", "x-content-type-options": "nosniff" } });
  const { run, proof } = JSON.parse(answer.body) as { run: string; proof: string };
  const key = (await studio.listen().key) ?? "";
  const sign = (text: string) => createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex");
  expect(proof).toBe(sign(`proof ${studio.host} ${nonce} ${run}`));
  expect(studio.token).toBe(sign(`token ${run}`).slice(0, 32));
  for (const secret of [key, studio.token]) expect(answer.body).not.toContain(secret);
  for (const wrong of [run, proof.slice(0, 32)]) expect((await studio.ask({ path: `/${wrong}/` })).status).toBe(404);
});

test.each<[string, Record<string, string>, string, string, number]>([
  ["under a foreign Host", { host: "evil.example" }, "GET", path, 421],
  ["of a foreign page", { origin: "https://evil.example" }, "GET", path, 403],
  ["from another site", { "sec-fetch-site": "cross-site" }, "GET", path, 403],
  ["from another port of this machine", { "sec-fetch-site": "same-site" }, "GET", path, 403],
  ["by HEAD", {}, "HEAD", path, 404],
  ["over a number that is too short", {}, "GET", path.slice(0, -1), 404],
  ["over no number", {}, "GET", "/proof/../../etc/passwd", 404],
  ["with more behind it", {}, "GET", `${path}/live`, 404],
])("a proof that is asked for %s is refused", async (_, headers, method, asked, status) => {
  const studio = await studioOf({ "a.yaml": sound });
  expect(await studio.ask({ method, path: asked, headers })).toMatchObject({ status });
  expect(await studio.status()).toBe(200);
});

test("a socket or a save at the place of the proof is refused, and nothing is written", async () => {
  const studio = await studioOf({ "a.yaml": sound });
  const content = { file: studio.files[0], base: "", text: sound };
  expect(await studio.post(content, {}, path)).toMatchObject({ status: 404 });
  expect(await studio.listen({ origin: studio.origin }, path).refused).toBe(404);
  expect(await readFile(studio.files[0] ?? "", "utf8")).toBe(sound);
  expect(await readdir(studio.folder)).toEqual(["a.yaml"]);
});

test("who asks for proofs too often waits, and the page does not", async () => {
  const studio = await studioOf({ "a.yaml": sound }, { limits: { requests: [5, 0.5] } });
  const answers = await Promise.all(Array.from({ length: 12 }, () => studio.ask({ path })));
  expect(answers.map(({ status }) => status)).toContain(429);
  expect(await studio.status()).toBe(200);
  await expect.poll(async () => (await studio.ask({ path })).status, patience).toBe(200);
});
