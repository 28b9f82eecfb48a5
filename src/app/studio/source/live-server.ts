import type { Bilingual, Problem } from "../../../model/index.ts";
import type { SourceFile } from "./open-files.ts";

/** What the studio's server says. */
export type LiveMessage =
  | { readonly kind: "files"; readonly process?: string; readonly files: readonly SourceFile[] }
  | { readonly kind: "unreadable"; readonly file: string; readonly reason: Bilingual };

/** Whether a server that watches files serves this page. */
export function isLive(): boolean {
  return document.querySelector('meta[name="leadpath"][content="live"]') !== null;
}

/** Listens to the server, and again after the connection was lost; the result ends it. */
export function watchServer(onMessage: (message: LiveMessage) => void, onConnection: (isThere: boolean) => void): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const connect = () => {
    socket = new WebSocket(new URL("live", location.href.replace(/^http/, "ws")));
    socket.onopen = () => onConnection(true);
    socket.onmessage = ({ data }) => onMessage(JSON.parse(String(data)) as LiveMessage);
    socket.onclose = () => {
      if (isOver) return;
      onConnection(false);
      timer = setTimeout(connect, 1_000);
    };
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    socket?.close();
  };
}

export type SaveOutcome = "saved" | "changed-underneath" | "refused";

/**
 * Asks the server to write a file, which it does only if it still is as it was read; `reason` where the server says why
 * it did not.
 */
export async function saveFile(
  { file, hash }: SourceFile,
  text: string,
): Promise<{ readonly outcome: SaveOutcome; readonly reason?: Bilingual | undefined }> {
  const answer = await fetch("save", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ file, base: hash, text }),
  });
  if (answer.ok) return { outcome: "saved" };
  if (answer.status === 409) return { outcome: "changed-underneath" };
  return { outcome: "refused", reason: await readRefusalReason(answer) };
}

/** What a refusal in JSON gives as its reason: that of the disk, or the first problem of the text. */
async function readRefusalReason(answer: Response): Promise<Bilingual | undefined> {
  if (answer.headers.get("content-type") !== "application/json") return undefined;
  const { reason, problems } = (await answer.json()) as { reason?: Bilingual; problems?: readonly Problem[] };
  return reason ?? problems?.[0]?.message;
}
