/** Milliseconds that a proof is awaited. */
const proofPatience = 5_000;

/**
 * The token of the server at this address, when it proves to know the key, which this page had from it before;
 * undefined when none is there, or another program. Nothing secret is sent (`server/identity.ts` says why).
 */
export async function findProvenToken(key: string): Promise<string | undefined> {
  try {
    const nonce = formatHex(crypto.getRandomValues(new Uint8Array(16)));
    const answer = await fetch(`/proof/${nonce}`, { redirect: "error", signal: AbortSignal.timeout(proofPatience) });
    const { run, proof } = (await answer.json()) as { run?: unknown; proof?: unknown };
    if (typeof run !== "string" || !/^[0-9a-f]{32}$/.test(run)) return undefined;
    if (proof !== (await signText(key, `proof ${location.host} ${nonce} ${run}`))) return undefined;
    return (await signText(key, `token ${run}`)).slice(0, 32);
  } catch {
    return undefined;
  }
}

/** HMAC with SHA-256 under a key in hexadecimal digits, in such. */
export async function signText(key: string, text: string): Promise<string> {
  const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const usable = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return formatHex(new Uint8Array(await crypto.subtle.sign("HMAC", usable, new TextEncoder().encode(text))));
}

function formatHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
