import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { formatHeaderLines, type HttpHeaders, hasBody } from "./headers.ts";

/** Why a request is not answered: an HTTP status, and headers that go with it. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: HttpHeaders;

  constructor(status: number, headers: HttpHeaders = {}) {
    super(`${status} ${STATUS_CODES[status] ?? ""}`.trim());
    this.name = "Refusal";
    this.status = status;
    this.headers = headers;
  }
}

/** Milliseconds in which the rest of a request is thrown away, so that its sender comes to read why. */
const grace = 500;

/** Answers with a refusal, which says nothing of the request, and closes the connection. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, refusal: Refusal, headers: HttpHeaders): void {
  const text = formatRefusal(refusal);
  response.writeHead(refusal.status, { ...headers, ...refusal.headers, ...buildClosingHeaders(text) });
  response.write(text);
  if (!hasBody(request.headers) || request.complete) {
    response.end();
    return;
  }
  request.resume();
  const timer = setTimeout(() => response.end(), grace);
  request.once("close", () => clearTimeout(timer));
  request.once("end", () => response.end());
}

/** The same, where there is no response to write to. */
export function refuseSocket(socket: Duplex, refusal: Refusal, headers: HttpHeaders): void {
  const text = formatRefusal(refusal);
  const lines = [
    `HTTP/1.1 ${refusal.message}`,
    ...formatHeaderLines({ ...headers, ...refusal.headers, ...buildClosingHeaders(text) }),
    "",
    text,
  ];
  socket.on("error", () => socket.destroy());
  socket.end(lines.join("\r\n"), () => socket.destroy());
}

function formatRefusal({ message }: Refusal): string {
  return `${message}\n`;
}

function buildClosingHeaders(text: string): HttpHeaders {
  return { "Content-Type": "text/plain; charset=utf-8", "Content-Length": String(text.length), Connection: "close" };
}
