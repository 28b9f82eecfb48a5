import { createArrivalStream } from "../src/analysis/simulate/load/arrivals/arrivals.ts";
import { computeLoadFigures } from "../src/analysis/simulate/load/figures/replication-figures.ts";
import { buildLoadModel } from "../src/analysis/simulate/load/model.ts";
import { createLoadRun } from "../src/analysis/simulate/load/run-load.ts";
import { minutesPerDay, type Process, type Step } from "../src/model/index.ts";
import { type Bench, timed } from "./measure.ts";
import { type LoadOutcome, type PlainOffice, plainLoad } from "./plain-load.ts";

export const loads: Bench = {
  title:
    "loads: a Jackson network of four offices with all figures of it, in one thread; arrivals and ends of visits a second of processor time",
  run,
};

/** Events a second. */
const goal = 3_000_000;
const cases = 20_000;
/** So many replications a turn; the first turns warm up. */
const replications = 20;
const turns = 6;
const hour = 60;
const gap = hour;
/** A case comes each hour; three of ten see the expert. */
const route: readonly PlainOffice[] = [
  { id: "accept", staff: 3, mean: 2.1 * hour },
  { id: "review", staff: 5, mean: 4 * hour },
  { id: "expert", staff: 2, mean: 5 * hour, chance: 0.3 },
  { id: "decide", staff: 2, mean: 1.7 * hour },
];
/** Hours in the long run: Jackson 1957, with Erlang's wait of each office. */
const exact = { cycle: 19.02, waits: { accept: 1.1488, review: 2.2165, expert: 6.4286, decide: 4.4261 } };
/** By how much the means of a turn may differ from those: queues as busy as these take long to forget what has been. */
const tolerance = 0.1;

async function run(): Promise<string[]> {
  const process = jacksonProcess();
  let [own, plain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [events, plainEvents, cycle, plainCycle] = [0, 0, 0, 0];
  for (let turn = 0; turn < turns; turn++) {
    const found = await timed(() => leadpathLoad(process, turn));
    const peer = await timed(() => meanOf(() => plainLoad(route, gap, cases)));
    assertExact("leadpath", found.result);
    assertExact("plain objects", peer.result);
    own = Math.min(own, found.cpu / found.result.events);
    plain = Math.min(plain, peer.cpu / peer.result.events);
    events += found.result.events;
    plainEvents += peer.result.events;
    cycle += found.result.cycle / hour / turns;
    plainCycle += peer.result.cycle / hour / turns;
  }
  const line = (name: string, time: number, count: number, mean: number) =>
    `  ${name.padEnd(34)} ${(1 / time / 1_000).toFixed(2)} million a second, of ${(count / 1e6).toFixed(1)} million; ${mean.toFixed(2)} hours a case, exactly ${exact.cycle}`;
  const isMet = 1_000 / own >= goal;
  if (!isMet) globalThis.process.exitCode = 1;
  return [
    line("leadpath", own, events, cycle),
    line("plain objects in a heap", plain, plainEvents, plainCycle),
    `  ${(plain / own).toFixed(1)} times as fast as plain objects; goal: ${goal / 1e6} million a second, ${isMet ? "met" : "MISSED"}`,
  ];
}

function jacksonProcess(): Process {
  const step = ({ id, mean }: PlainOffice, more: Partial<Step>): Step => ({
    ...{ id, kind: "task", unit: id, clock: "counted", days: 0, actual: { exponential: mean / minutesPerDay }, after: [] },
    ...more,
  });
  const after = (...links: readonly Omit<Step["after"][number], "link" | "lag">[]) => ({
    after: links.map((link) => ({ ...link, link: "FS" as const, lag: 0 })),
  });
  const [accept, review, expert, decide] = route as readonly [PlainOffice, PlainOffice, PlainOffice, PlainOffice];
  const outcomes = [
    { id: "clear", probability: 1 - (expert.chance as number) },
    { id: "expert", probability: expert.chance as number },
  ];
  return {
    ...{ id: "p", illustrative: true, calendar: "mon-fri", phases: [], documents: [], limits: [], scenarios: [], measures: [] },
    units: route.map(({ id, staff }) => ({ id, staff })),
    steps: [
      step(accept, {}),
      step(review, { kind: "decision", outcomes, ...after({ step: "accept" }) }),
      step(expert, after({ step: "review", outcome: "expert" })),
      step(decide, after({ step: "review", outcome: "clear" }, { step: "expert" })),
    ],
  };
}

/** All replications of a turn: events, and means. */
function leadpathLoad(process: Process, turn: number): LoadOutcome {
  const model = buildLoadModel(process, {});
  return meanOf((replication) => {
    const arrivals = createArrivalStream({ perDay: minutesPerDay / gap }, model.week, turn, replication);
    const { goOn, log } = createLoadRun(model, arrivals, cases, turn, 2 * replication * cases);
    while (goOn(1_000_000));
    const figures = computeLoadFigures(model, log, 0);
    const visits = log.moments.at(-1)?.visits.reduce((sum, each) => sum + each, 0) ?? 0;
    return {
      events: cases + visits,
      cycle: figures.cycle * minutesPerDay,
      units: model.units.map(({ id }, unit) => ({
        id,
        utilisation: figures.units[unit]?.utilisation ?? 0,
        wait: (figures.units[unit]?.wait ?? 0) * minutesPerDay,
      })),
    };
  });
}

function meanOf(replicate: (replication: number) => LoadOutcome): LoadOutcome {
  const all = Array.from({ length: replications }, (_, replication) => replicate(replication));
  const mean = (of: (outcome: LoadOutcome) => number) => all.reduce((sum, each) => sum + of(each), 0) / replications;
  return {
    events: mean(({ events }) => events) * replications,
    cycle: mean(({ cycle }) => cycle),
    units: route.map(({ id }, unit) => ({
      id,
      utilisation: mean(({ units }) => units[unit]?.utilisation ?? Number.NaN),
      wait: mean(({ units }) => units[unit]?.wait ?? Number.NaN),
    })),
  };
}

function assertExact(name: string, { cycle, units }: LoadOutcome): void {
  const isNear = (found: number, truth: number) => Math.abs(found / truth - 1) <= tolerance;
  const areNear = units.every(({ id, utilisation, wait }) => {
    const { mean, staff, chance = 1 } = route.find((office) => office.id === id) as PlainOffice;
    return isNear(utilisation, (chance * mean) / gap / staff) && isNear(wait / hour, exact.waits[id as keyof typeof exact.waits]);
  });
  if (!isNear(cycle / hour, exact.cycle) || !areNear) throw new Error(`${name} found ${JSON.stringify({ cycle, units })}`);
}
