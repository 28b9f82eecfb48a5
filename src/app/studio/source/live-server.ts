import type { Bilingual, Problem } from "../../../model/index.ts";
import { savingWords } from "../saving-words.ts";
import type { SourceFile } from "./open-files.ts";
import { findProvenToken } from "./server-proof.ts";

/** What the studio's server says. */
export type LiveMessage =
  | { readonly kind: "files"; readonly process?: string; readonly files: readonly SourceFile[] }
  | { readonly kind: "unreadable"; readonly file: string; readonly reason: Bilingual };

/** Whether a server that watches files serves this page. */
export function isLive(): boolean {
  return document.querySelector('meta[name="leadpath"][content="live"]') !== null;
}

/** The connection to the server, of which a page has one. */
let live: WebSocket | undefined;
/** By which the page knows the server again. */
let serverKey: string | undefined;
/** Those who wait for it. */
const waiting = new Set<() => void>();

/**
 * Comes when the page may ask the server for something: at once where none is listened to. While the connection is lost
 * another program may have the port: it would get to know texts, or have its scripts run here.
 */
export async function waitForServer(): Promise<void> {
  if (live && !isConnected()) await new Promise<void>((resolve) => waiting.add(resolve));
}

/** What the server of these files has told before it told the files: nobody else knows it. */
export function getServerKey(): string | undefined {
  return serverKey;
}

function isConnected(): boolean {
  return live?.readyState === WebSocket.OPEN;
}

/** Milliseconds between two looks for a server that is away. */
const lookPause = 1_000;

/**
 * Listens to the server; when the connection is lost, again as soon as the server is back, which may have been started
 * anew meanwhile. The result ends it.
 */
export function watchServer(onMessage: (message: LiveMessage) => void, onConnection: (isThere: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const connect = () => {
    const socket = new WebSocket(new URL("live", location.href.replace(/^http/, "ws")));
    live = socket;
    socket.onopen = () => {
      onConnection(true);
      for (const resolve of waiting) resolve();
      waiting.clear();
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as LiveMessage | { readonly kind: "key"; readonly key: string };
      if (message.kind === "key") serverKey = message.key;
      else onMessage(message);
    };
    socket.onclose = () => {
      if (isOver) return;
      onConnection(false);
      timer = setTimeout(() => void reconnect(), lookPause);
    };
  };
  const reconnect = async () => {
    // A page that never had a key has no text of the user's yet.
    const token = serverKey === undefined ? undefined : await findProvenToken(serverKey);
    if (isOver) return;
    if (token !== undefined) moveAddress(token);
    if (serverKey === undefined || token !== undefined) connect();
    else timer = setTimeout(() => void reconnect(), lookPause);
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    live?.close();
  };
}

/**
 * So that whatever the page asks from now on, and asks when it is loaded again, goes to the present run of the server.
 */
function moveAddress(token: string): void {
  const path = `/${token}/`;
  if (location.pathname !== path) history.replaceState(history.state, "", `${path}${location.search}${location.hash}`);
}

export type SaveOutcome = "saved" | "changed-underneath" | "refused";

/** What became of a text: where it is written with the hash of the file now, else why it is not, if the server says. */
export interface SaveResult {
  readonly outcome: SaveOutcome;
  readonly hash?: string | undefined;
  readonly reason?: Bilingual | undefined;
}

/** Asks the server to write a file, which it does only if it still is as it was read. */
export async function saveFile({ file, hash }: SourceFile, text: string): Promise<SaveResult> {
  if (!isConnected()) return { outcome: "refused", reason: savingWords.away };
  try {
    const answer = await fetch("save", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file, base: hash, text }),
    });
    if (answer.ok) return { outcome: "saved", hash: ((await answer.json()) as { hash: string }).hash };
    if (answer.status === 409) return { outcome: "changed-underneath" };
    return { outcome: "refused", reason: await readRefusalReason(answer) };
  } catch {
    return { outcome: "refused" };
  }
}

/** What a refusal in JSON gives as its reason: that of the disk, or the first problem of the text. */
async function readRefusalReason(answer: Response): Promise<Bilingual | undefined> {
  if (answer.headers.get("content-type") !== "application/json") return undefined;
  const { reason, problems } = (await answer.json()) as { reason?: Bilingual; problems?: readonly Problem[] };
  return reason ?? problems?.[0]?.message;
}
