import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Something that an attack found. */
export interface Find {
  /** The format, or what else was attacked. */
  readonly attack: string;
  /** Of the seed: the same round finds it again. */
  readonly round: number;
  readonly fault: string;
  readonly argv: readonly string[];
  /** The file, as small as the fault lets it be. */
  readonly input?: Uint8Array;
}

/** Keeps what was found, each fault of a command once; tells where. */
export function keepFind(folder: string, seed: number, { attack, round, fault, argv, input }: Find): string {
  const name = createHash("sha256").update(`${attack} ${argv[0]} ${fault}`).digest("hex").slice(0, 12);
  const kept = join(folder, name);
  mkdirSync(kept, { recursive: true });
  if (input) writeFileSync(join(kept, "input"), input);
  writeFileSync(join(kept, "find.json"), `${JSON.stringify({ attack, seed, round, fault, argv }, null, 2)}\n`);
  return kept;
}
