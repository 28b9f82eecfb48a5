#!/usr/bin/env node
// Stands in for Firefox before Playwright: starts Debian's with the arguments that it is given, and passes on what both
// say to each other (WebDriver BiDi). Playwright asks every page for a colour scheme by a command that the long-term
// version does not know; to that the answer is that all is well, and a colour scheme is set with Firefox's preferences.
// A download that no navigation began has no name in that version, and Playwright does not tell of it without one.
import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

/** What Firefox may not know though Playwright takes it for granted. */
const dispensable = "emulation.setMediaFeaturesOverride";

/** What a page that asks for the whole screen gets, as of a projector. */
const screen = { MOZ_HEADLESS_WIDTH: "1920", MOZ_HEADLESS_HEIGHT: "1080" };

const firefox = spawn("firefox-esr", process.argv.slice(2), { stdio: ["ignore", "inherit", "pipe"], env: { ...process.env, ...screen } });
firefox.once("exit", (code) => process.exit(code ?? 1));
firefox.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => firefox.kill(/** @type {NodeJS.Signals} */ (signal)));

for await (const line of createInterface({ input: firefox.stderr })) {
  const [, address] = /WebDriver BiDi listening on (ws:\/\/.*)$/.exec(line) ?? [];
  if (address === undefined) console.error(line);
  else startRelay(address);
}

/** @param {string} address of Firefox */
function startRelay(address) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, maxPayload: 0 });
  server.once("listening", () => {
    const bound = server.address();
    if (typeof bound === "object" && bound) console.error(`WebDriver BiDi listening on ws://127.0.0.1:${bound.port}`);
  });
  server.on("connection", (asking, request) => join(asking, new WebSocket(`${address}${request.url}`, { maxPayload: 0 })));
}

/**
 * What Firefox says of a download, with its address as its name.
 * @param {string} text
 */
function nameDownload(text) {
  if (!text.includes('"browsingContext.download')) return text;
  const event = JSON.parse(text);
  return event.type === "event" ? JSON.stringify({ ...event, params: { download: event.params.url, ...event.params } }) : text;
}

/**
 * @param {WebSocket} asking
 * @param {WebSocket} answering
 */
function join(asking, answering) {
  /** @type {Set<number>} */
  const excused = new Set();
  const opened = new Promise((resolve) => answering.once("open", resolve));
  asking.on("message", async (data) => {
    const text = data.toString();
    if (text.includes(dispensable)) {
      const { id, method } = JSON.parse(text);
      if (method === dispensable) excused.add(id);
    }
    await opened;
    answering.send(text);
  });
  answering.on("message", (data) => {
    const text = nameDownload(data.toString());
    const answer = excused.size > 0 ? JSON.parse(text) : undefined;
    const isExcused = answer && excused.delete(answer.id) && answer.error === "unknown command";
    asking.send(isExcused ? JSON.stringify({ type: "success", id: answer.id, result: {} }) : text);
  });
  asking.once("close", () => answering.close());
  answering.once("close", () => asking.close());
}
