import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

type RequestForm = Pick<IncomingMessage, "headersDistinct" | "headers" | "httpVersion">;

/**
 * Why a request may be read in two ways (request smuggling): what one reader takes for its Host, its length or its end
 * another may not. A browser sends each header once, over HTTP/1.1; of two Node would take the first, and say nothing.
 * What else is ambiguous (folded lines, bare line ends, spaces before a colon) Node's parser refuses.
 */
export function findFormRefusal({ headersDistinct, headers, httpVersion }: RequestForm): Refusal | undefined {
  if (Object.values(headersDistinct).some((values) => values !== undefined && values.length > 1)) return new Refusal(400);
  // Without a Host it is refused for that.
  if (headers.host !== undefined && httpVersion !== "1.1") return new Refusal(505);
  const coding = headers["transfer-encoding"];
  // That of a list of codings is not undone.
  return coding !== undefined && coding.toLowerCase() !== "chunked" ? new Refusal(501) : undefined;
}
