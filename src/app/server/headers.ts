import type { IncomingHttpHeaders } from "node:http";

export type HttpHeaders = Readonly<Record<string, string>>;

/**
 * The headers of every answer, refusals too. Nothing but the page's own files runs, nothing is loaded from or told to
 * anywhere else, nobody frames it, and nothing is kept. `hosts` are the names under which the page may reach its own
 * socket.
 */
export function buildSecurityHeaders(hosts: readonly string[]): HttpHeaders {
  const sockets = hosts.map((host) => `ws://${host}`).join(" ");
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${sockets}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
  };
}

/** Headers as lines of an answer, without line ends. */
export function formatHeaderLines(headers: HttpHeaders): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

/** Whether a request says that a body follows its headers. */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
