import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { createAsset } from "../../../src/app/host/assets.ts";
import { type StudioServerOptions, startStudio } from "../../../src/app/server/server.ts";

export const sound =
  "leadpath: 1\nprocesses:\n  - id: p\n    steps:\n      - {id: a, kind: start, days: 1} # first\n      - {id: b, kind: end, days: 2, after: [a]}\n";

/** For what comes soon, however slow the machine is. */
export const patience = { timeout: 50_000 };

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A studio of files in a folder of its own, and what a browser and others can ask of it. */
export async function studioOf(texts: Readonly<Record<string, string>>, options: Partial<StudioServerOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-studio-"));
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const files = Object.keys(texts).map((name) => join(folder, name));
  const assets = new Map([
    ["index.html", createAsset("index.html", "<!doctype html><title>page</title>")],
    ["studio.js", createAsset("studio.js", "// script")],
  ]);
  const defects: unknown[] = [];
  const studio = await startStudio({ files, assets, onDefect: (error) => defects.push(error), pace: { quiet: 20, poll: 100 }, ...options });
  onTestFinished(async () => {
    await studio.end();
    await rm(folder, { recursive: true, force: true });
  });
  const { address } = studio;
  const { port, host, origin, pathname } = new URL(address);
  const usual = { host: "127.0.0.1", port, path: pathname };

  /** An answer to a request as a program can make it, whatever a browser would. */
  const ask = (request: RequestOptions = {}, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ ...usual, ...request, headers: { host, ...request.headers }, agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      sent.on("error", reject);
      sent.end(body);
    });
  const post = (content: unknown, headers: Readonly<Record<string, string>> = {}, path = `${pathname}save`) =>
    ask(
      { method: "POST", path, headers: { origin, "content-type": "application/json", ...headers } },
      typeof content === "string" ? content : JSON.stringify(content),
    );
  return {
    address,
    entrance: new URL(studio.entrance).pathname,
    folder,
    files,
    port: Number(port),
    host,
    origin,
    token: pathname.split("/")[1] ?? "",
    defects,
    ask,
    post,
    /** The status that asking for the page gives: that the studio lives. */
    status: async () => (await ask()).status,
    listen: (headers: Readonly<Record<string, string>> = { origin }, path = `${pathname}live`) => listening(`ws://${host}${path}`, headers),
    end: studio.end,
  };
}

export interface LiveMessage {
  readonly kind: string;
  readonly key?: string;
  readonly file?: string;
  readonly process?: string;
  readonly files?: readonly { readonly file: string; readonly text: string; readonly hash: string }[];
}

/**
 * A page that listens: its messages one by one, or the status with which it was refused; and the key of the server,
 * which comes first.
 */
function listening(url: string, headers: Readonly<Record<string, string>>) {
  const socket = new WebSocket(url, { headers });
  const messages: LiveMessage[] = [];
  let wake = () => {};
  let tellKey = (_key: string | undefined) => {};
  const key = new Promise<string | undefined>((resolve) => {
    tellKey = resolve;
  });
  socket.once("message", (first) => {
    tellKey((JSON.parse(String(first)) as LiveMessage).key);
    socket.on("message", (data) => {
      messages.push(JSON.parse(String(data)) as LiveMessage);
      wake();
    });
  });
  onTestFinished(() => socket.terminate());
  return {
    socket,
    key,
    refused: new Promise<number>((resolve) => {
      socket.on("error", () => undefined);
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
      socket.on("open", () => resolve(101));
    }),
    closed: new Promise<number>((resolve) => socket.on("close", resolve)),
    async next(): Promise<LiveMessage> {
      while (messages.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return messages.shift() as LiveMessage;
    },
  };
}
