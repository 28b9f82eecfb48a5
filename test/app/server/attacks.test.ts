import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createAsset } from "../../../src/app/host/assets.ts";
import { hashContent } from "../../../src/app/host/hash-content.ts";
import { admitPath, listHosts } from "../../../src/app/server/visitors.ts";
import { seeded } from "../../support/random.ts";
import { patience, sound, studioOf } from "./visitor.ts";

const texts = { "a.yaml": sound };
const secure = {
  "content-security-policy": expect.stringContaining("default-src 'none'"),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

test("the page and its files are given to who knows the token, and nothing but them may run", async () => {
  const studio = await studioOf(texts);
  const page = await studio.ask();
  expect(page).toMatchObject({ status: 200, headers: { ...secure, "content-type": "text/html; charset=utf-8" } });
  expect(page.headers["content-security-policy"]).not.toMatch(/unsafe-inline|unsafe-eval'? [^;]*https?:/);
  expect(page.headers["content-security-policy"]).toContain(`connect-src 'self' ws://${studio.host} ws://localhost:${studio.port};`);
  expect(await studio.ask({ path: `/${studio.token}/studio.js` })).toMatchObject({ status: 200, body: "// script" });
  expect(await studio.ask({ method: "HEAD" })).toMatchObject({ status: 200, body: "", headers: secure });
  expect(await studio.ask({ headers: { host: `localhost:${studio.port}`, "sec-fetch-site": "none" } })).toMatchObject({ status: 200 });
});

test("at the usual port a browser names none", () => {
  expect(listHosts(80)).toEqual(["127.0.0.1", "localhost"]);
  expect(listHosts(8080)).toEqual(["127.0.0.1:8080", "localhost:8080"]);
  const headers = { host: "127.0.0.1", origin: "http://127.0.0.1" };
  const request = { url: "/secret/live", httpVersion: "1.1", headers, headersDistinct: {} } as IncomingMessage;
  expect(admitPath(request, { hosts: listHosts(80), token: "secret" }, "connect")).toBe("live");
});

test.each<[string, Record<string, string>, number]>([
  ["a foreign Host", { host: "evil.example" }, 421],
  ["a Host that leads here by DNS", { host: "evil.example:{port}" }, 421],
  ["this host at another port", { host: "127.0.0.1:1" }, 421],
  ["this machine by its other number", { host: "[::1]:{port}" }, 421],
  ["this host without its port", { host: "127.0.0.1" }, 421],
  ["a Host with more behind it", { host: "127.0.0.1:{port}.evil.example" }, 421],
  ["a foreign Origin", { origin: "https://evil.example" }, 403],
  ["the Origin of another page on this machine", { origin: "http://127.0.0.1:1" }, 403],
  ["an Origin that is no page", { origin: "null" }, 403],
  ["a request from another site", { "sec-fetch-site": "cross-site" }, 403],
  ["a request from another port of this machine", { "sec-fetch-site": "same-site" }, 403],
])("%s is refused", async (_, headers, status) => {
  const studio = await studioOf(texts);
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace("{port}", String(studio.port))]));
  const answer = await studio.ask({ headers: given });
  expect(answer).toMatchObject({ status, headers: secure });
  expect(answer.body).toMatch(/^\d{3} [\w ]+\n$/);
  expect(await studio.status()).toBe(200);
});

test("the entrance leads a browser from elsewhere to the page once, and nothing else", async () => {
  const studio = await studioOf(texts);
  const elsewhere = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  const enter = (headers: Readonly<Record<string, string>>, method = "GET", path = studio.entrance) =>
    studio.ask({ method, path, headers: { ...elsewhere, ...headers } });
  expect(await enter({ host: "evil.example" })).toMatchObject({ status: 421 });
  expect(await enter({ origin: "https://evil.example" })).toMatchObject({ status: 403 });
  expect(await enter({}, "HEAD")).toMatchObject({ status: 403 });
  expect(await enter({}, "GET", `${studio.entrance}studio.js`)).toMatchObject({ status: 403 });
  expect(await studio.listen({ origin: studio.origin }, `${studio.entrance}live`).refused).toBe(404);
  const page = await enter({});
  expect(page).toMatchObject({ status: 200, headers: secure });
  expect(page.body).toContain(`url=/${studio.token}/"`);
  expect(await enter({})).toMatchObject({ status: 403, headers: secure });
  expect(await studio.ask({ path: studio.entrance })).toMatchObject({ status: 404 });
  expect(await studio.ask({ headers: elsewhere })).toMatchObject({ status: 403 });
  expect(await studio.status()).toBe(200);
});

test.each([
  ["no token", "/"],
  ["a file without the token", "/studio.js"],
  ["a wrong token", "/0123456789abcdef0123456789abcdef/"],
  ["a part of the token", "/{part}/"],
  ["the token without its folder", "/{token}"],
  ["a path up, encoded", "/{token}/..%2f..%2fpackage.json"],
  ["a path up", "/{token}/../../package.json"],
  ["a path up, encoded twice", "/{token}/%252e%252e%252fpackage.json"],
  ["a path of Windows", "/{token}/..\\..\\package.json"],
  ["a whole path", "/{token}//etc/passwd"],
  ["a file of the command line", "/{token}/a.yaml"],
  ["a key that every object has", "/{token}/__proto__"],
  ["another", "/{token}/constructor"],
  ["a name with an end of text in it", "/{token}/studio.js%00.html"],
  ["an address of elsewhere", "http://evil.example/{token}/"],
  ["markup", "/{token}/<script>alert(1)</script>"],
])("%s is not found, and nothing of it is said again", async (_, path) => {
  const studio = await studioOf(texts);
  const asked = path.replace("{token}", studio.token).replace("{part}", studio.token.slice(0, 31));
  expect(await statusLine(studio.port, `GET ${asked.replaceAll(" ", "%20")} HTTP/1.1\r\nHost: ${studio.host}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 404 Not Found\r\n/,
  );
  const answer = await statusLine(studio.port, `GET ${asked} HTTP/1.1\r\nHost: ${studio.host}\r\n\r\n`);
  expect(answer.split("\r\n\r\n")[1]).toBe("404 Not Found\n");
  expect(await studio.status()).toBe(200);
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("%s is no way to ask for the page", async (method) => {
  const studio = await studioOf(texts);
  const answer = await studio.ask({ method, headers: { origin: studio.origin } });
  expect(answer).toMatchObject({ status: 405, headers: { ...secure, allow: "GET, HEAD" } });
  expect(await studio.ask({ path: `/${studio.token}/save` })).toMatchObject({ status: 405, headers: { ...secure, allow: "POST" } });
  expect(await studio.status()).toBe(200);
});

test("what is no request is refused, with the headers of every answer", async () => {
  const studio = await studioOf(texts);
  for (const [head, status] of [
    ["nonsense\r\n\r\n", 400],
    [`GET / HTTP/1.1\r\nHost: ${studio.host}\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, 431],
    [`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${studio.host}\r\n\r\n`, 405],
    [`GET /${studio.token}/ HTTP/1.1\r\nHost: ${studio.host}\r\nExpect: x\r\n\r\n`, 417],
    [`GET /${studio.token}/ HTTP/1.0\r\n\r\n`, 421],
    [`GET /${studio.token}/ HTTP/1.1\r\n\r\n`, 421],
  ] as const) {
    const answer = await statusLine(studio.port, head);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
  }
  expect(await studio.status()).toBe(200);
});

/** A head as it goes over the line; `{host}`, `{origin}` and `{port}` are those of the studio. */
type RawHead = readonly string[];

const upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="];

test.each<[string, string, RawHead, number]>([
  ["its own Host and then another", "GET /{token}/", ["Host: {host}", "Host: evil.example"], 400],
  ["another Host and then its own", "GET /{token}/", ["Host: evil.example", "Host: {host}"], 400],
  ["its own Host twice", "GET /{token}/", ["Host: {host}", "host: {host}"], 400],
  ["an empty Host and its own", "GET /{token}/", ["Host:", "Host: {host}"], 400],
  [
    "another Host after 2,500 other headers",
    "GET /{token}/",
    ["Host: {host}", ...Array.from({ length: 2_500 }, (_, at) => `${at}:`), "Host: x"],
    400,
  ],
  ["two Hosts at the entrance", "GET {entrance}", ["Host: {host}", "Host: evil.example"], 400],
  ["two Hosts for a socket", "GET /{token}/live", ["Host: {host}", "Host: evil.example", "Origin: {origin}", ...upgrade], 400],
  ["two Origins for a socket", "GET /{token}/live", ["Host: {host}", "Origin: {origin}", "Origin: {origin}", ...upgrade], 400],
  ["two upgrades", "GET /{token}/live", ["Host: {host}", "Origin: {origin}", ...upgrade, "Upgrade: h2c"], 400],
  ["a body before the socket is one", "GET /{token}/live", ["Host: {host}", "Origin: {origin}", ...upgrade, "Content-Length: 9"], 400],
  ["two Origins", "GET /{token}/", ["Host: {host}", "Origin: {origin}", "Origin: https://evil.example"], 400],
  ["two values of Sec-Fetch-Site", "GET /{token}/", ["Host: {host}", "Sec-Fetch-Site: none", "Sec-Fetch-Site: cross-site"], 400],
  ["a space before the colon", "GET /{token}/", ["Host : {host}"], 400],
  ["a Host on a folded line", "GET /{token}/", ["Host:", " {host}"], 400],
  ["a Host that a folded line goes on", "GET /{token}/", ["Host: {host}", "\t.evil.example"], 400],
  ["a folded line at once", "GET /{token}/", [" Host: evil.example", "Host: {host}"], 400],
  ["a list of Hosts", "GET /{token}/", ["Host: {host}, evil.example"], 421],
  ["a Host with a user", "GET /{token}/", ["Host: user@{host}"], 421],
  ["a port with zeros", "GET /{token}/", ["Host: 127.0.0.1:0{port}"], 421],
  ["a port with a sign", "GET /{token}/", ["Host: 127.0.0.1:+{port}"], 421],
  ["a port apart", "GET /{token}/", ["Host: 127.0.0.1: {port}"], 421],
  ["two ports", "GET /{token}/", ["Host: {host}:{port}"], 421],
  ["this machine as a short number", "GET /{token}/", ["Host: 127.1:{port}"], 421],
  ["this machine as one number", "GET /{token}/", ["Host: 2130706433:{port}"], 421],
  ["a name with a dot at its end", "GET /{token}/", ["Host: localhost.:{port}"], 421],
  ["an end of text in the Host", "GET /{token}/", ["Host: {host}\0.evil.example"], 400],
  ["a bare return in the Host", "GET /{token}/", ["Host: {host}\rHost: evil.example"], 400],
  ["bare line ends", "GET /{token}/", ["Host: {host}\n\nHost: evil.example"], 400],
  ["another host in its target than in its Host", "GET http://evil.example/{token}/", ["Host: {host}"], 404],
  ["its host in its target and another as Host", "GET http://{host}/{token}/", ["Host: evil.example"], 421],
  ["a target without a scheme", "GET //evil.example/{token}/", ["Host: {host}"], 404],
  ["no path", "GET *", ["Host: {host}"], 404],
])("a request with %s is refused", async (_, line, head, status) => {
  const studio = await studioOf(texts);
  expect(await statusLine(studio.port, fillHead(studio, `${line} HTTP/1.1`, head))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect((await studio.ask({ path: studio.entrance })).status).toBe(200);
  expect(await studio.status()).toBe(200);
  expect(studio.defects).toEqual([]);
});

test.each<[string, RawHead, number, string?]>([
  ["two lengths that differ", ["Content-Length: {length}", "Content-Length: 3"], 400],
  ["the same length twice", ["Content-Length: {length}", "Content-Length: {length}"], 400],
  ["a list of lengths", ["Content-Length: {length}, {length}"], 400],
  ["a length with a sign", ["Content-Length: +{length}"], 400],
  ["a length below nothing", ["Content-Length: -1"], 400],
  ["a length in sixteens", ["Content-Length: 0x80"], 400],
  ["a length and chunks", ["Content-Length: {length}", "Transfer-Encoding: chunked"], 400],
  ["chunks and a length", ["Transfer-Encoding: chunked", "Content-Length: {length}"], 400],
  ["chunks twice", ["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"], 400],
  ["chunks that are packed", ["Transfer-Encoding: gzip, chunked"], 501],
  ["chunks after nothing", ["Transfer-Encoding: identity, chunked"], 501],
  ["chunks before something", ["Transfer-Encoding: chunked, identity"], 400],
  ["another coding", ["Transfer-Encoding: xchunked"], 501],
  ["a chunk whose length a line end cuts", ["Transfer-Encoding: chunked"], 400, "5;\n{chunked}"],
  ["a chunk of a length with a sign", ["Transfer-Encoding: chunked"], 400, "+{chunked}"],
  ["two types of its content", ["Content-Length: {length}", "Content-Type: text/plain"], 400],
  ["an answer awaited twice", ["Content-Length: {length}", "Expect: 100-continue", "Expect: 100-continue"], 400],
  ["chunks over HTTP/1.0", ["Transfer-Encoding: chunked"], 505],
])("a save with %s is refused", async (name, head, status, sent) => {
  const studio = await studioOf(texts);
  const [file = ""] = studio.files;
  const body = JSON.stringify({ file, base: hashContent(sound), text: `${sound}# smuggled\n` });
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const version = name.endsWith("HTTP/1.0") ? "1.0" : "1.1";
  const own = ["Host: {host}", "Origin: {origin}", "Content-Type: application/json"];
  const lines = [...own, ...head].map((each) => each.replaceAll("{length}", String(body.length)));
  const usual = head.some((each) => each.startsWith("Content-Length")) ? body : chunked;
  const bytes = `${fillHead(studio, `POST /{token}/save HTTP/${version}`, lines)}${sent?.replace("{chunked}", chunked) ?? usual}`;
  expect(await statusLine(studio.port, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(await readFile(file, "utf8")).toBe(sound);
  expect(await studio.status()).toBe(200);
  expect(studio.defects).toEqual([]);
});

test("HTTP of another version is refused", async () => {
  const studio = await studioOf(texts);
  for (const [version, status] of [
    ["0.9", 505],
    ["1.0", 505],
    ["1.2", 400],
    ["2.0", 505],
  ] as const)
    expect(await statusLine(studio.port, fillHead(studio, `GET /{token}/ HTTP/${version}`, ["Host: {host}"]))).toMatch(
      new RegExp(`^HTTP/1.1 ${status} `),
    );
  expect(await statusLine(studio.port, `GET /${studio.token}/\r\n\r\n`)).toMatch(/^HTTP\/1.1 4/);
  expect(await studio.status()).toBe(200);
});

test("of requests on one connection each is judged by itself, and none is heard after one that was refused", async () => {
  const studio = await studioOf(texts);
  const page = fillHead(studio, "GET /{token}/ HTTP/1.1", ["Host: {host}"]);
  const last = fillHead(studio, "GET /{token}/ HTTP/1.1", ["Host: {host}", "Connection: close"]);
  const foreign = fillHead(studio, "GET /{token}/ HTTP/1.1", ["Host: evil.example"]);
  const hidden = (line: string) =>
    `${fillHead(studio, line, ["Host: {host}", "Origin: {origin}", "Content-Type: application/json", `Content-Length: ${page.length}`])}${page}`;
  const listStatuses = async (bytes: string) =>
    [...(await statusLine(studio.port, bytes)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  expect(await listStatuses(`${page}${last}`)).toEqual([200, 200]);
  expect(await listStatuses(`${page}${foreign}${page}`)).toEqual([200, 421]);
  expect(await listStatuses(`${foreign}${page}`)).toEqual([421]);
  // What a body holds is no request.
  expect(await listStatuses(`${hidden("GET /{token}/ HTTP/1.1")}${last}`)).toEqual([200, 200]);
  expect(await listStatuses(hidden("POST /wrong/save HTTP/1.1"))).toEqual([404]);
  expect(await listStatuses(hidden("POST /{token}/save HTTP/1.1"))).toEqual([400]);
  expect(studio.defects).toEqual([]);
});

/** Lines of a head with what they leave open filled in. */
function fillHead({ host, origin, port, token, entrance }: Awaited<ReturnType<typeof studioOf>>, line: string, head: RawHead): string {
  const values: Readonly<Record<string, string>> = { host, origin, port: String(port), token, entrance };
  return `${[line, ...head].join("\r\n").replace(/\{(\w+)\}/g, (open, name: string) => values[name] ?? open)}\r\n\r\n`;
}

test.each<[string, Record<string, string>, string | undefined, number]>([
  ["without an Origin", {}, undefined, 403],
  ["of a foreign page", { origin: "https://evil.example" }, undefined, 403],
  ["under a foreign Host", { origin: "http://evil.example", host: "evil.example" }, undefined, 421],
  ["without the token", { origin: "own" }, "/live", 404],
  ["for something else", { origin: "own" }, "/{token}/studio.js", 404],
])("a socket %s is refused", async (_, headers, path, status) => {
  const studio = await studioOf(texts);
  const given = headers.origin === "own" ? { origin: studio.origin } : headers;
  expect(await studio.listen(given, path?.replace("{token}", studio.token)).refused).toBe(status);
  expect(await studio.status()).toBe(200);
});

test("a socket that is asked for in a wrong way is refused", async () => {
  const studio = await studioOf(texts);
  const head = (lines: string) =>
    `GET /${studio.token}/live HTTP/1.1\r\nHost: ${studio.host}\r\nOrigin: ${studio.origin}\r\nConnection: Upgrade\r\n${lines}\r\n\r\n`;
  for (const lines of ["Upgrade: h2c", "Upgrade: websocket", "Upgrade: websocket\r\nSec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x"]) {
    const answer = await statusLine(studio.port, head(lines));
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain("X-Frame-Options: DENY");
  }
  expect(await studio.status()).toBe(200);
});

test("a page that says too much, or too often, is let go", async () => {
  const studio = await studioOf(texts);
  const long = studio.listen();
  await long.next();
  long.socket.send("x".repeat(2_000));
  expect(await long.closed).toBe(1009);
  const often = studio.listen();
  await often.next();
  for (let index = 0; index < 50; index++) often.socket.send("x");
  expect(await often.closed).toBe(1008);
  expect(await studio.status()).toBe(200);
});

test("there are only so many pages at once", async () => {
  const studio = await studioOf(texts, { limits: { pages: 3 } });
  const pages = [studio.listen(), studio.listen(), studio.listen()];
  for (const page of pages) await page.next();
  expect(await studio.listen().refused).toBe(503);
  pages[0]?.socket.terminate();
  await expect.poll(() => studio.listen().refused, patience).toBe(101);
});

test("a page that gives no sign of life is let go, one that does stays", async () => {
  const studio = await studioOf(texts, { limits: { heartbeat: 200 } });
  const alive = studio.listen();
  const dead = studio.listen();
  await Promise.all([alive.next(), dead.next()]);
  dead.socket.pong = () => undefined;
  (dead.socket as unknown as { _receiver: { removeAllListeners: (event: string) => void } })._receiver.removeAllListeners("ping");
  expect(await dead.closed).toBe(1006);
  expect(alive.socket.readyState).toBe(alive.socket.OPEN);
});

test("a body of 1 GB is refused by what it says and by what comes, before it is all there", async () => {
  const studio = await studioOf(texts, { limits: { body: 2 ** 20 } });
  const head = (lines: string) =>
    `POST /${studio.token}/save HTTP/1.1\r\nHost: ${studio.host}\r\nOrigin: ${studio.origin}\r\nContent-Type: application/json\r\n${lines}\r\n\r\n`;
  const said = await statusLine(studio.port, head(`Content-Length: ${2 ** 30}`), Number.POSITIVE_INFINITY);
  expect(said).toMatch(/^HTTP\/1.1 413 /);
  const awaited = await statusLine(studio.port, head(`Expect: 100-continue\r\nContent-Length: ${2 ** 30}`));
  expect(awaited).toMatch(/^HTTP\/1.1 413 /);
  const streamed = await statusLine(studio.port, head("Transfer-Encoding: chunked"), Number.POSITIVE_INFINITY, true);
  expect(streamed).toMatch(/^HTTP\/1.1 413 /);
  expect(await studio.status()).toBe(200);
  expect(studio.defects).toEqual([]);
});

test("a slow body and a slow head are given up", async () => {
  const studio = await studioOf(texts, { limits: { bodyDeadline: 500, headDeadline: 1_000 } });
  const head = `POST /${studio.token}/save HTTP/1.1\r\nHost: ${studio.host}\r\nOrigin: ${studio.origin}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`;
  expect(await statusLine(studio.port, head)).toMatch(/^HTTP\/1.1 408 /);
  expect(await statusLine(studio.port, "GET / HTTP/1.1\r\nHost: ")).toMatch(/^HTTP\/1.1 408 /);
  expect(await studio.status()).toBe(200);
});

test("1,000 connections that stay open leave room for the page soon after", async () => {
  const studio = await studioOf(texts, { limits: { headDeadline: 1_000 } });
  const page = studio.listen();
  await page.next();
  const sockets = Array.from({ length: 1_000 }, () =>
    connect(studio.port, "127.0.0.1")
      .on("error", () => undefined)
      .resume(),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve).once("connect", resolve))));
  await Promise.all(sockets.map((socket) => new Promise((resolve) => (socket.destroyed ? resolve(0) : socket.once("close", resolve)))));
  expect(await studio.status()).toBe(200);
  expect(page.socket.readyState).toBe(page.socket.OPEN);
});

test("who asks and never takes the answer is let go; a page that listens stays", async () => {
  const big = new Map([["index.html", createAsset("index.html", new Uint8Array(2 ** 26))]]);
  const studio = await studioOf(texts, { assets: big, limits: { idle: 1_000, connections: 2 } });
  const page = studio.listen();
  await page.next();
  const socket = connect(studio.port, "127.0.0.1").pause();
  socket.on("error", () => undefined);
  socket.write(`GET /${studio.token}/ HTTP/1.1\r\nHost: ${studio.host}\r\n\r\n`);
  await expect.poll(async () => (await studio.ask({ method: "HEAD" })).status, patience).toBe(503);
  await expect.poll(async () => (await studio.ask({ method: "HEAD" })).status, patience).toBe(200);
  expect(page.socket.readyState).toBe(page.socket.OPEN);
  socket.destroy();
});

test("of more connections than there may be each is told so when it asks", async () => {
  const studio = await studioOf(texts, { limits: { connections: 5 } });
  const held = Array.from({ length: 5 }, () => connect(studio.port, "127.0.0.1"));
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.once("connect", resolve))));
  expect(await studio.ask()).toMatchObject({ status: 503, headers: secure });
  for (const socket of held) socket.destroy();
  await expect.poll(studio.status, patience).toBe(200);
});

test("too many requests are refused for a while; those of strangers do not count against the page", async () => {
  const studio = await studioOf(texts, { limits: { requests: [5, 0.5] } });
  const statuses: number[] = [];
  for (let index = 0; index < 12; index++) statuses.push((await studio.ask({ path: "/" })).status);
  expect(statuses.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
  expect(statuses).toContain(429);
  expect(await studio.status()).toBe(200);
  const own = await Promise.all(Array.from({ length: 20 }, () => studio.ask()));
  expect(own.find(({ status }) => status === 429)).toMatchObject({ headers: { ...secure, "retry-after": "1" } });
  await expect.poll(studio.status, patience).toBe(200);
});

test("whatever becomes of a request on its way, the studio goes on", async () => {
  const studio = await studioOf(texts, { limits: { headDeadline: 300, bodyDeadline: 200, requests: [1_000, 1_000] } });
  const [file = ""] = studio.files;
  const body = JSON.stringify({ file, base: "0", text: sound });
  const head = [
    `POST /${studio.token}/save HTTP/1.1`,
    `Host: ${studio.host}`,
    `Origin: ${studio.origin}`,
    "Content-Type: application/json",
  ];
  const whole = `${[...head, `Content-Length: ${body.length}`].join("\r\n")}\r\n\r\n${body}`;
  const random = seeded(Number(process.env.LEADPATH_SEED ?? 1));
  const spoiled = Array.from({ length: 200 }, () => {
    const bytes = [...Buffer.from(whole)];
    for (let changes = 0; changes < 3; changes++) bytes.splice(random() * bytes.length, random() * 3, random() * 256);
    return Buffer.from(bytes);
  });
  const answers: string[] = [];
  for (let at = 0; at < spoiled.length; at += 40)
    answers.push(...(await Promise.all(spoiled.slice(at, at + 40).map((bytes) => statusLine(studio.port, bytes)))));
  expect(answers.filter((answer) => !/^HTTP\/1\.1 4\d\d /.test(answer))).toEqual([]);
  expect(studio.defects).toEqual([]);
  expect(await studio.status()).toBe(200);
});

/** All that comes back for bytes that are sent; `more` is how many bytes follow at most, as chunks where `chunked`. */
function statusLine(port: number, head: string | Uint8Array, more = 0, chunked = false): Promise<string> {
  const piece = Buffer.alloc(65_536, "x");
  const chunk = chunked ? Buffer.concat([Buffer.from("10000\r\n"), piece, Buffer.from("\r\n")]) : piece;
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    let sent = 0;
    const pour = () => {
      while (sent < more && socket.writable) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on("connect", () => {
      socket.write(head);
      pour();
    });
    socket.on("drain", pour);
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.on("end", () => socket.destroy());
    socket.on("error", (error) => (answer === "" ? reject(error) : undefined));
    socket.on("close", () => resolve(answer));
  });
}
