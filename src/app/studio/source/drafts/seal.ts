import { getServerKey, isLive } from "../live-server.ts";
import { signText } from "../server-proof.ts";

/** Whose drafts are whose, and how they are stored. */
export interface DraftSeal {
  /** The same for all tabs of the same page, or of the same files on this machine. */
  readonly page: string;
  readonly seal: (text: string) => Promise<unknown>;
  /** @throws where it was not sealed so */
  readonly unseal: (sealed: unknown) => Promise<string>;
}

/** Bytes of the number that is used once, in front of what is sealed. */
const nonceLength = 12;

/** The seal of this page; undefined as long as its server has told nothing. */
export async function findDraftSeal(): Promise<DraftSeal | undefined> {
  if (!isLive()) return createPlainSeal(`page ${location.pathname}`);
  const key = getServerKey();
  return key === undefined ? undefined : createServerSeal(key);
}

/** A page that comes from no server of ours has no secret. */
function createPlainSeal(page: string): DraftSeal {
  return {
    page,
    seal: async (text) => text,
    unseal: async (sealed) => {
      if (typeof sealed !== "string") throw new TypeError("not a text");
      return sealed;
    },
  };
}

/**
 * Under the key of a server: what it served stays on the disk of the browser, where another program that has its port
 * some day can read and write too. AES-GCM lets it do neither.
 */
async function createServerSeal(key: string): Promise<DraftSeal> {
  const secret = (await signText(key, "draft seal")).match(/../g) ?? [];
  const bytes = Uint8Array.from(secret, (pair) => Number.parseInt(pair, 16));
  const usable = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    page: `files ${await signText(key, "draft page")}`,
    seal: async (text) => {
      const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, usable, new TextEncoder().encode(text)));
      const all = new Uint8Array(nonceLength + sealed.length);
      all.set(iv);
      all.set(sealed, nonceLength);
      return all;
    },
    unseal: async (sealed) => {
      if (!(sealed instanceof Uint8Array)) throw new TypeError("not sealed");
      const all = Uint8Array.from(sealed);
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: all.subarray(0, nonceLength) }, usable, all.subarray(nonceLength));
      return new TextDecoder("utf-8", { fatal: true }).decode(text);
    },
  };
}
