import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
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
 * The path behind the token. A page that another name of this machine led here has another Host (DNS rebinding), a page
 * from elsewhere another Origin or Sec-Fetch-Site, and a program that was not told the address no token.
 * @throws Refusal
 */
export function admitPath({ headers, url = "" }: IncomingMessage, { hosts, token }: Visitors, purpose: Purpose): string {
  const { host, origin, "sec-fetch-site": site } = headers;
  if (host === undefined || !hosts.includes(host)) throw new Refusal(421);
  if (origin === undefined ? purpose !== "read" : origin !== `http://${host}`) throw new Refusal(403);
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal(403);
  const [, given = "", path] = /^\/([^/?#]*)\/([^?#]*)/.exec(url) ?? [];
  if (!isSameSecret(given, token) || path === undefined) throw new Refusal(404);
  return path;
}

/** In a time that does not tell how much is right. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
