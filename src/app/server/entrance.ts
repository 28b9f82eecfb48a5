import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isSameSecret, type Visitors } from "./visitors.ts";

/**
 * The way in for a browser that a file leads here: by its headers it comes from another site, and such requests are
 * refused. Its path is known to the reader of that file alone and is good once.
 */
export interface Entrance {
  readonly path: string;
  readonly admits: (request: IncomingMessage) => boolean;
  /** Leads on to where the token is asked for; what follows comes from this site. */
  readonly page: string;
}

export function createEntrance({ hosts, token }: Visitors): Entrance {
  const path = `/${randomBytes(16).toString("hex")}/`;
  let isOpen = true;
  return {
    path,
    admits: ({ method, url = "", headers: { host = "", origin } }) => {
      if (!isOpen || method !== "GET" || !hosts.includes(host) || origin !== undefined || !isSameSecret(url, path)) return false;
      isOpen = false;
      return true;
    },
    page: buildRedirectPage(`/${token}/`),
  };
}

/** A page that leads to an address at once. */
export function buildRedirectPage(address: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${address}">
<title>leadpath</title>
<a href="${address}">leadpath</a>
`;
}
