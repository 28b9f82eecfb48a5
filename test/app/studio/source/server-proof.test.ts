import { afterEach, expect, test, vi } from "vitest";
import { createIdentity, createServerKey, type ServerIdentity } from "../../../../src/app/server/identity.ts";
import { findProvenToken } from "../../../../src/app/studio/source/server-proof.ts";

afterEach(() => vi.unstubAllGlobals());

const host = "127.0.0.1:4567";
const key = createServerKey();

/** What a page at the host finds, and what it asked, where requests are answered so. */
async function ask(answer: (nonce: string) => unknown) {
  const asked: string[] = [];
  vi.stubGlobal("location", { host });
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json(await answer(path.slice("/proof/".length)));
  });
  return { token: await findProvenToken(key), asked };
}

const proveAt = (identity: ServerIdentity, at: string) => (nonce: string) => identity.prove(at, nonce);

test("a server that has the key is known again by every run, each with a token of its own", async () => {
  const runs = [createIdentity(key), createIdentity(key)];
  for (const run of runs) expect((await ask(proveAt(run, host))).token).toBe(run.token);
  expect(runs[0]?.token).not.toBe(runs[1]?.token);
});

test("what the page asks holds neither the key nor a token, and is other each time", async () => {
  const run = createIdentity(key);
  const asked = [...(await ask(proveAt(run, host))).asked, ...(await ask(proveAt(run, host))).asked];
  expect(new Set(asked).size).toBe(2);
  for (const path of asked) {
    expect(path).toMatch(/^\/proof\/[0-9a-f]{32}$/);
    expect(key).not.toContain(path.slice("/proof/".length));
    expect(path).not.toContain(run.token);
  }
});

test.each<[string, (nonce: string) => unknown]>([
  ["has another key", proveAt(createIdentity(createServerKey()), host)],
  ["hands on what the server proves on another port", proveAt(createIdentity(key), "127.0.0.1:4568")],
  ["says again what was proven before", () => createIdentity(key).prove(host, "0".repeat(32))],
  ["gives another run to a proof", (nonce) => ({ ...createIdentity(key).prove(host, nonce), run: "0".repeat(32) })],
  ["proves nothing", () => ({ run: "0".repeat(32) })],
  ["gives a run that is none", () => ({ run: "../..", proof: "" })],
  ["says nothing", () => null],
  ["is not there", () => Promise.reject(new TypeError("Failed to fetch"))],
])("a program that %s is told no token", async (_, answer) => {
  expect((await ask(answer)).token).toBeUndefined();
});
