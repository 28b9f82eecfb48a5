import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Disturbance, disturbWriter, fault, kill } from "./disturb.ts";
import { type Find, keepFind } from "./finds.ts";
import { type Format, listFormats } from "./formats.ts";
import { attackInput } from "./inputs.ts";
import { prepareWriter, type Undisturbed } from "./programs.ts";
import { createVictim, type Victim } from "./victims.ts";
import { writers } from "./writers.ts";

// `npm run attack -- --minutes 10`: changed files of every format through every command that reads them, kills and
// faults of the system in every command that writes. The same seed attacks alike; what is found is kept, as small as it
// gets, in output/attack/.

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    /** Rounds of each kind; without them the minutes count. */
    rounds: { type: "string" },
    disturbances: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    /** One file in so many goes through long commands: a hundred thousand files that are read take half an hour. */
    deep: { type: "string", default: "1" },
  },
});
const seed = Number(values.seed);
const end = performance.now() + Number(values.minutes) * 60_000;
const root = mkdtempSync(join(tmpdir(), "leadpath-attack-"));
const counts = new Map<string, number>();
const finds = new Map<string, Find>();

function take(attack: string, find: Find | undefined): void {
  counts.set(attack, (counts.get(attack) ?? 0) + 1);
  if (!find) return;
  const key = `${find.attack} ${find.argv[0]} ${find.fault}`;
  if (!finds.has(key))
    console.log(
      `${find.attack}, round ${find.round}: ${find.fault}\n  leadpath ${find.argv.join(" ")}\n  ${keepFind("output/attack", seed, find)}`,
    );
  finds.set(key, find);
}

async function attackInputs(formats: readonly Format[], victim: Victim, rounds: number): Promise<void> {
  for (let round = 0; round < rounds && (values.rounds !== undefined || performance.now() < end); round++) {
    const format = formats[round % formats.length] as Format;
    take(format.name, await attackInput(round, seed, { format, victim, folder: join(root, "inputs", "one"), deep: Number(values.deep) }));
  }
}

async function attackWriters(rounds: number): Promise<void> {
  const ready = new Map<string, Undisturbed>();
  const chosen = writers.filter(({ name }) => name.includes(only.replace("kill-", "").replace("fault-", "")));
  for (let round = 0; round < rounds && (values.disturbances !== undefined || performance.now() < end); round++) {
    const writer = chosen[round % chosen.length];
    if (!writer) return;
    const folder = join(root, writer.name);
    const undisturbed = ready.get(writer.name) ?? (await prepareWriter(writer, folder));
    ready.set(writer.name, undisturbed);
    const disturbance: Disturbance = Math.floor(round / chosen.length) % 2 === 0 ? kill : fault;
    take(disturbance.name, await disturbWriter(round, seed, disturbance, writer, undisturbed, folder));
  }
}

const only = values.only;
const victim = createVictim({ LEADPATH_CACHE: "off" });
try {
  mkdirSync(join(root, "samples"));
  const formats = (await listFormats(victim, join(root, "samples"))).filter(({ name }) => name.startsWith(only));
  const rounds = Number(values.rounds ?? Number.POSITIVE_INFINITY);
  const disturbances = Number(values.disturbances ?? Number.POSITIVE_INFINITY);
  await Promise.all([formats.length > 0 ? attackInputs(formats, victim, rounds) : undefined, attackWriters(disturbances)]);
} finally {
  victim.end();
  rmSync(root, { recursive: true, force: true });
}
const total = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
console.log(`attacks with seed ${seed}: ${total}`);
console.log(`finds: ${finds.size}`);
process.exitCode = finds.size > 0 ? 1 : 0;
