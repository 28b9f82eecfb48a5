import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { findFormRefusal } from "./plain-form.ts";
import { Refusal } from "./refusal.ts";

/** Who may ask: pages from these hosts that know the token. */
export interface Visitors {
  readonly hosts: readonly string[];
  readonly token: string;
}

/** This machine at a port, as browsers call it: they leave out the port that is usual. */
export function listHosts(port: number): readonly [address: string, name: string] {
  const formatHost = (host: string) => new URL(`http://${host}:${port}`).host;
  return [formatHost("127.0.0.1"), formatHost("localhost")];
}

/** Requests that change something or stay connected must say which page they come from. */
export type Purpose = "read" | "write" | "connect";

/**
 * The path behind the token, which a program that was not told the address does not have.
 * @throws Refusal
 */
export function admitPath(request: IncomingMessage, { hosts, token }: Visitors, purpose: Purpose): string {
  checkSender(request, hosts, purpose);
  const [, given = "", path] = /^\/([^/?#]*)\/([^?#]*)/.exec(request.url ?? "") ?? [];
  if (!isSameSecret(given, token) || path === undefined) throw new Refusal(404);
  return path;
}

/**
 * That a page of this server asks: one that another name of this machine led here has another Host (DNS rebinding), one
 * from elsewhere another Origin or Sec-Fetch-Site. That it asks in a way that can be read in one way only.
 * @throws Refusal
 */
export function checkSender(request: IncomingMessage, hosts: readonly string[], purpose: Purpose): void {
  const refusal = findFormRefusal(request);
  if (refusal) throw refusal;
  const { host, origin, "sec-fetch-site": site } = request.headers;
  if (host === undefined || !hosts.includes(host)) throw new Refusal(421);
  if (origin === undefined ? purpose !== "read" : origin !== `http://${host}`) throw new Refusal(403);
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal(403);
}

/** In a time that does not tell how much is right. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
