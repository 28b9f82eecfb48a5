import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { maxFileLength } from "../../model/index.ts";
import type { Assets } from "../host/index.ts";
import { answerRequests, type StudioLimits } from "./answers.ts";
import { createEntrance } from "./entrance.ts";
import { FileWatch, type WatchPace } from "./file-watch.ts";
import { buildSecurityHeaders } from "./headers.ts";
import { createIdentity, createServerKey } from "./identity.ts";
import { LivePages } from "./live-pages.ts";
import { createSave } from "./save.ts";
import { listHosts } from "./visitors.ts";

const usualLimits: StudioLimits = {
  body: maxFileLength,
  bodyDeadline: 10_000,
  headDeadline: 5_000,
  connections: 64,
  idle: 30_000,
  requests: [200, 50],
  pages: 32,
  heartbeat: 30_000,
};
const usualPace: WatchPace = { quiet: 50, poll: 1_000 };

export interface StudioServerOptions {
  /** Files and folders, as on the command line. */
  readonly files: readonly string[];
  readonly process?: string | undefined;
  readonly assets: Assets;
  /** 0 takes one that is free. */
  readonly port?: number | undefined;
  /** That of a former run, whose pages know this one again by it; a new one when it is left out. */
  readonly key?: string | undefined;
  readonly limits?: Partial<StudioLimits>;
  readonly pace?: WatchPace;
  /** Is told of what went wrong by a fault of the server's own; it goes on. */
  readonly onDefect?: ((error: unknown) => void) | undefined;
}

export interface RunningStudio {
  /** Where the page is, with the token. */
  readonly address: string;
  /** Leads a browser there once, also from a file. */
  readonly entrance: string;
  readonly port: number;
  readonly key: string;
  readonly end: () => Promise<void>;
}

/**
 * Serves the page of the studio to this machine, and the files to the page.
 * @throws the system's error when the port cannot be had
 */
export async function startStudio(options: StudioServerOptions): Promise<RunningStudio> {
  const { files, process, assets, port: wanted = 0, key = createServerKey(), pace = usualPace, onDefect } = options;
  const limits = { ...usualLimits, ...options.limits };
  let pages: LivePages | undefined;
  const watch = new FileWatch(files, (changed) => pages?.tell(changed), pace);
  await watch.start();
  const server = createHttpServer(limits);
  server.listen(wanted, "127.0.0.1");
  await once(server, "listening").catch((error: unknown) => {
    watch.end();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const identity = createIdentity(key);
  const visitors = { hosts: listHosts(port), token: identity.token };
  const entrance = createEntrance(visitors);
  const headers = buildSecurityHeaders(visitors.hosts);
  pages = new LivePages({ states: () => watch.states, process, key, most: limits.pages, heartbeat: limits.heartbeat, headers });
  const save = createSave(watch.states, { most: limits.body, deadline: limits.bodyDeadline });
  answerRequests(server, { visitors, identity, entrance, headers, assets, pages, save, limits, onDefect });
  const buildUrl = (path: string) => `http://${visitors.hosts[0]}${path}`;
  return {
    address: buildUrl(`/${visitors.token}/`),
    entrance: buildUrl(entrance.path),
    port,
    key,
    end: () => stopStudio(server, watch, pages),
  };
}

function createHttpServer({ headDeadline, bodyDeadline, idle }: StudioLimits): Server {
  const server = createServer({
    headersTimeout: headDeadline,
    requestTimeout: headDeadline + 2 * bodyDeadline,
    connectionsCheckingInterval: Math.min(1_000, headDeadline),
    keepAliveTimeout: 5_000,
    // One without a Host is refused as one with another is.
    requireHostHeader: false,
    // Whatever Node was told of the parser from outside.
    insecureHTTPParser: false,
  });
  // All headers are looked at; their size has a limit of its own.
  server.maxHeadersCount = 0;
  server.timeout = idle;
  return server;
}

async function stopStudio(server: Server, watch: FileWatch, pages: LivePages): Promise<void> {
  watch.end();
  pages.end();
  const isClosed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await isClosed;
}
