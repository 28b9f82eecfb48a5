import { createHmac, randomBytes } from "node:crypto";

/**
 * How the pages of a server know it again after it was killed and started anew. Its key is the same in all of its runs.
 * A page has it from the server over the socket and keeps it in its memory alone; it never goes over the line again.
 *
 * Why the token is not simply kept: between two runs any program of any user may take the port. A page that asked it
 * with the token, or was only loaded again there, would give the files away to who has but to make room and wait for
 * the next run. So each run has a token of its own, made of the key and the name of the run, which is no secret: a page
 * that is told the name makes the token itself, and what somebody else on the port learns is good for nothing.
 *
 * That a page gives its texts to no other program, and shows none of such: first it asks for a proof, made of the key
 * over a number of the page's own (no old proof will do) and the host and port that it asked (none of the same server
 * on another port, handed on by who has the former one, will do either).
 */
export interface ServerIdentity {
  readonly key: string;
  /** What a page must know to be let in by this run; 32 hexadecimal digits, as are nonces and names of runs. */
  readonly token: string;
  readonly prove: (host: string, nonce: string) => ServerProof;
}

export interface ServerProof {
  readonly run: string;
  /** 64 hexadecimal digits. */
  readonly proof: string;
}

/** Of 64 hexadecimal digits. */
export function createServerKey(): string {
  return randomBytes(32).toString("hex");
}

export function createIdentity(key: string): ServerIdentity {
  const run = randomBytes(16).toString("hex");
  const sign = (text: string) => createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex");
  return {
    key,
    token: sign(`token ${run}`).slice(0, 32),
    prove: (host, nonce) => ({ run, proof: sign(`proof ${host} ${nonce} ${run}`) }),
  };
}
