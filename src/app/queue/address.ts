import { createUsageFailure } from "../host/index.ts";
import { queueWords } from "./queue-words.ts";

type QueueEnvironment = Readonly<Record<string, string | undefined>>;

/** Where a Redis is, and who asks. */
export interface QueueAddress {
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly isSecure: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** For messages: without user and password. */
  readonly shown: string;
}

const defaultPort = 6379;

/**
 * The address that a command line names, or `env` for that of LEADPATH_QUEUE; user and password from it, or else from
 * LEADPATH_QUEUE_USER and LEADPATH_QUEUE_PASSWORD. The message of a failure does not repeat what was given.
 * @throws CommandFailure
 */
export function parseQueueAddress(text: string, env: QueueEnvironment): QueueAddress {
  const given = text === "env" ? (env.LEADPATH_QUEUE ?? "") : text;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const [, database] = /^\/?(\d{0,4})$/.exec(url?.pathname ?? "/none") ?? [];
  if (!url || !["redis:", "rediss:"].includes(url.protocol) || url.hostname === "" || database === undefined)
    throw createUsageFailure(queueWords.badAddress);
  const port = url.port === "" ? defaultPort : Number(url.port);
  return {
    // A bare IPv6 address: brackets are of the URL.
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port,
    database: Number(database),
    isSecure: url.protocol === "rediss:",
    username: decodeSecret(url.username) ?? env.LEADPATH_QUEUE_USER,
    password: decodeSecret(url.password) ?? env.LEADPATH_QUEUE_PASSWORD,
    shown: `${url.hostname}:${port}`,
  };
}

function decodeSecret(text: string): string | undefined {
  if (text === "") return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    throw createUsageFailure(queueWords.badAddress);
  }
}

const defaultPatience = 120;

/** Seconds for which a Redis that is away is waited for. */
export function readPatience({ LEADPATH_QUEUE_WAIT: text = "" }: QueueEnvironment): number {
  const seconds = Number(text);
  return text !== "" && seconds > 0 && seconds <= 86_400 ? seconds : defaultPatience;
}
