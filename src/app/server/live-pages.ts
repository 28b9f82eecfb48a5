import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { createAllowance } from "./allowance.ts";
import type { FileStates } from "./file-states.ts";
import { formatHeaderLines, type HttpHeaders } from "./headers.ts";
import { Refusal, refuseSocket } from "./refusal.ts";

/** Bytes of one message from a page, which has nothing to say. */
const maxMessage = 1_024;
/** Bytes that wait for a page that does not take them; it is let go then, and may come anew. */
const maxWaiting = 256 * 2 ** 20;

export interface LivePagesOptions {
  /** The files as they are. */
  readonly states: () => FileStates;
  /** The process that is meant. */
  readonly process?: string | undefined;
  /** By which pages know the server again. */
  readonly key: string;
  /** Most pages at once. */
  readonly most: number;
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
  /** Of the answer that opens a connection. */
  readonly headers: HttpHeaders;
}

/** The pages that are open: each is told what the files hold, at once and whenever that changes. */
export class LivePages {
  readonly #options: LivePagesOptions;
  readonly #sockets = new Set<WebSocket>();
  readonly #silent = new WeakSet<WebSocket>();
  readonly #server: WebSocketServer;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(options: LivePagesOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: maxMessage, perMessageDeflate: false, clientTracking: false });
    this.#server.on("headers", (lines) => lines.push(...formatHeaderLines(options.headers)));
    // A connection that is asked for in a wrong way.
    this.#server.on("wsClientError", (_error, socket) => refuseSocket(socket, new Refusal(400), options.headers));
    this.#heartbeat = setInterval(() => this.#askAll(), options.heartbeat).unref();
  }

  get isFull(): boolean {
    return this.#sockets.size >= this.#options.most;
  }

  /** Opens a connection that was asked for. */
  admit(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (page) => {
      this.#sockets.add(page);
      const allowed = createAllowance(10, 1);
      page.on("close", () => this.#sockets.delete(page));
      page.on("error", () => page.terminate());
      page.on("pong", () => this.#silent.delete(page));
      page.on("message", () => {
        if (!allowed.take()) page.close(1008);
      });
      this.#send(page, [JSON.stringify({ kind: "key", key: this.#options.key }), ...this.#listMessages()]);
    });
  }

  /** Tells every page what has changed. */
  tell(changed: readonly string[]): void {
    const states = this.#options.states();
    const areGone = changed.every((file) => "reason" in (states.get(file) ?? {}));
    const messages = areGone ? this.#listUnreadable(changed) : this.#listMessages();
    for (const page of this.#sockets) this.#send(page, messages);
  }

  end(): void {
    clearInterval(this.#heartbeat);
    for (const page of this.#sockets) page.terminate();
    this.#server.close();
  }

  #listMessages(): string[] {
    const { process } = this.#options;
    const states = this.#options.states();
    const names = [...states.keys()].sort();
    const files = names.flatMap((file) => {
      const state = states.get(file);
      return state && "text" in state ? [{ file, text: state.text, hash: state.hash }] : [];
    });
    return [JSON.stringify({ kind: "files", ...(process !== undefined && { process }), files }), ...this.#listUnreadable(names)];
  }

  #listUnreadable(files: readonly string[]): string[] {
    const states = this.#options.states();
    return files.flatMap((file) => {
      const state = states.get(file);
      return state && "reason" in state ? [JSON.stringify({ kind: "unreadable", file, reason: state.reason })] : [];
    });
  }

  #send(page: WebSocket, messages: readonly string[]): void {
    if (page.bufferedAmount > maxWaiting) page.terminate();
    else for (const message of messages) page.send(message);
  }

  /** A page that did not answer the last time is gone. */
  #askAll(): void {
    for (const page of this.#sockets) {
      if (this.#silent.has(page)) page.terminate();
      else {
        this.#silent.add(page);
        page.ping();
      }
    }
  }
}
