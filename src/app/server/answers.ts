import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Asset, type Assets, createAsset } from "../host/index.ts";
import { type Allowance, createAllowance } from "./allowance.ts";
import type { Entrance } from "./entrance.ts";
import { type HttpHeaders, hasBody } from "./headers.ts";
import type { ServerIdentity, ServerProof } from "./identity.ts";
import type { LivePages } from "./live-pages.ts";
import { findFormRefusal } from "./plain-form.ts";
import { Refusal, refuseRequest, refuseSocket } from "./refusal.ts";
import type { Save } from "./save.ts";
import { admitPath, checkSender, type Purpose, type Visitors } from "./visitors.ts";

export interface StudioLimits {
  /** Bytes of a request's body. */
  readonly body: number;
  /** Milliseconds until all of a body must be there. */
  readonly bodyDeadline: number;
  /** Milliseconds until the head of a request must be there. */
  readonly headDeadline: number;
  readonly connections: number;
  /** Milliseconds in which something must be sent or taken on a connection, but for those of pages that listen. */
  readonly idle: number;
  /** Requests at once, and a second over time; of those that are let in and of others apart. */
  readonly requests: readonly [atOnce: number, perSecond: number];
  /** Pages that listen. */
  readonly pages: number;
  /** Milliseconds between two signs of life of a page. */
  readonly heartbeat: number;
}

/** What requests are answered with. */
export interface Service {
  readonly visitors: Visitors;
  readonly identity: ServerIdentity;
  readonly entrance: Entrance;
  readonly headers: HttpHeaders;
  readonly assets: Assets;
  readonly pages: LivePages;
  readonly save: Save;
  readonly limits: StudioLimits;
  readonly onDefect?: ((error: unknown) => void) | undefined;
}

interface ServiceDesk extends Service {
  /** Of requests that are let in. */
  readonly guests: Allowance;
  readonly strangers: Allowance;
  /** Connections beyond those that there may be. */
  readonly crowd: WeakSet<object>;
}

/** Lets a server answer. Whatever is asked, it goes on. */
export function answerRequests(server: Server, service: Service): void {
  const { limits, headers } = service;
  const desk = {
    ...service,
    guests: createAllowance(...limits.requests),
    strangers: createAllowance(...limits.requests),
    crowd: new WeakSet(),
  };
  const handleRequest = (request: IncomingMessage, response: ServerResponse) => void answerRequest(desk, request, response);
  limitConnections(server, desk);
  server.on("request", handleRequest);
  server.on("checkContinue", handleRequest);
  server.on("checkExpectation", (request, response) => refuseRequest(request, response, new Refusal(417), headers));
  server.on("connect", (_request, socket) => refuseSocket(socket, new Refusal(405), headers));
  server.on("upgrade", (request, socket, head) => {
    try {
      admitPage(desk, request);
      desk.pages.admit(request, socket, head);
    } catch (error) {
      refuseSocket(socket, toRefusal(desk, error), headers);
    }
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuseSocket(socket, new Refusal(unreadableStatuses[error.code ?? ""] ?? 400), headers);
  });
}

/** Statuses of what cannot be read as a request. */
const unreadableStatuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/**
 * Of connections beyond the limit each is told so when it asks, and closed when it is silent; far more are not taken at
 * all.
 */
function limitConnections(server: Server, { limits, crowd }: ServiceDesk): void {
  let open = 0;
  server.maxConnections = 4 * limits.connections;
  server.on("connection", (socket: Socket) => {
    if (++open > limits.connections) {
      crowd.add(socket);
      const timer = setTimeout(() => socket.destroy(), 1_000);
      socket.once("close", () => clearTimeout(timer));
    }
    socket.once("close", () => open--);
  });
}

async function answerRequest(desk: ServiceDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!findFormRefusal(request) && desk.entrance.admits(request))
      return sendAsset(desk, createAsset("index.html", desk.entrance.page), response);
    const nonce = findProofNonce(request);
    if (nonce !== undefined) return sendJson(desk, response, 200, proveServer(desk, request, nonce));
    const { method = "" } = request;
    const isReading = method === "GET" || method === "HEAD";
    const path = admitRequest(desk, request, isReading ? "read" : "write");
    if (path === "save") await answerSave(desk, request, response);
    else if (isReading) answerAsset(desk, path, response);
    else throw new Refusal(405, { Allow: "GET, HEAD" });
  } catch (error) {
    if (response.headersSent) response.destroy();
    else refuseRequest(request, response, toRefusal(desk, error), desk.headers);
  }
}

/** What a page asks that does not know yet whether it knows this server: no token is in it. */
function findProofNonce({ method, url = "" }: IncomingMessage): string | undefined {
  return method === "GET" ? /^\/proof\/([0-9a-f]{32})$/.exec(url)?.[1] : undefined;
}

function proveServer({ crowd, strangers, visitors, identity }: ServiceDesk, request: IncomingMessage, nonce: string): ServerProof {
  if (crowd.has(request.socket)) throw new Refusal(503);
  if (!strangers.take()) throw new Refusal(429, { "Retry-After": "1" });
  checkSender(request, visitors.hosts, "read");
  return identity.prove(request.headers.host ?? "", nonce);
}

function admitRequest(desk: ServiceDesk, request: IncomingMessage, purpose: Purpose): string {
  if (desk.crowd.has(request.socket)) throw new Refusal(503);
  const path = limitStrangers(desk, request, purpose);
  if (!desk.guests.take()) throw new Refusal(429, { "Retry-After": "1" });
  return path;
}

function limitStrangers({ visitors, strangers }: ServiceDesk, request: IncomingMessage, purpose: Purpose): string {
  try {
    return admitPath(request, visitors, purpose);
  } catch (error) {
    throw strangers.take() ? error : new Refusal(429, { "Retry-After": "1" });
  }
}

function admitPage(desk: ServiceDesk, request: IncomingMessage): void {
  if (admitRequest(desk, request, "connect") !== "live") throw new Refusal(404);
  // What is sent before the answer is not yet of the socket.
  if (request.headers.upgrade?.toLowerCase() !== "websocket" || hasBody(request.headers)) throw new Refusal(400);
  if (desk.pages.isFull) throw new Refusal(503);
}

function answerAsset(desk: ServiceDesk, path: string, response: ServerResponse): void {
  const asset = desk.assets.get(path === "" ? "index.html" : path);
  if (!asset) throw new Refusal(404);
  sendAsset(desk, asset, response);
}

function sendAsset({ headers }: ServiceDesk, asset: Asset, response: ServerResponse): void {
  response.writeHead(200, { ...headers, "Content-Type": asset.type, "Content-Length": asset.bytes.length });
  response.end(asset.bytes);
}

async function answerSave(desk: ServiceDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") throw new Refusal(405, { Allow: "POST" });
  const { status, content } = await desk.save(request, response);
  sendJson(desk, response, status, content);
}

function sendJson({ headers }: ServiceDesk, response: ServerResponse, status: number, content: unknown): void {
  const body = Buffer.from(JSON.stringify(content));
  response.writeHead(status, { ...headers, "Content-Type": "application/json", "Content-Length": body.length });
  response.end(body);
}

function toRefusal({ onDefect }: Service, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  onDefect?.(error);
  return new Refusal(500);
}
