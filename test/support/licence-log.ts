import { formatIsoDate, parseDay } from "../../src/model/index.ts";
import { addWorkdays, type Calendar } from "../../src/process/calendar/index.ts";
import { seeded } from "./random.ts";

/** One finished step of a case: in working days since the start of the log. */
interface Done {
  readonly step: string;
  readonly at: number;
}

/** What the log is drawn from: licence.yaml, with certificate and delivery as here. */
export const truth = {
  accept: { low: 1, likely: 2, high: 5 },
  review: { low: 4, likely: 8, high: 14 },
  hearing: { low: 10, likely: 20, high: 45 },
  decide: { low: 2, likely: 6, high: 12 },
  certificate: { p50: 2, p90: 5 },
  correct: 0.2,
  refused: 0.05,
  needed: 0.2,
  denied: 0.08,
  perDay: 2,
} as const;

/**
 * A log of licence cases, drawn from a known process: a CSV text with local times of China, from nine to five on
 * working days, in the order in which things happen. Delivery takes one day; the applicant takes three to correct.
 */
export function licenceLog(calendar: Calendar, cases: number, seed: number): string {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const gamma = (shape: number): number => {
    // A sum of exponentials and a part of one more (Johnk), which is exact for any shape.
    let sum = 0;
    for (let whole = 0; whole < Math.floor(shape); whole++) sum -= Math.log(1 - random());
    const rest = shape - Math.floor(shape);
    if (rest < 1e-9) return sum;
    for (;;) {
      const [x, y] = [(1 - random()) ** (1 / rest), random() ** (1 / (1 - rest))];
      if (x + y <= 1) return sum - (Math.log(1 - random()) * x) / (x + y);
    }
  };
  const pert = ({ low, likely, high }: { readonly low: number; readonly likely: number; readonly high: number }) => {
    const [a, b] = [gamma(1 + (4 * (likely - low)) / (high - low)), gamma(1 + (4 * (high - likely)) / (high - low))];
    return low + ((high - low) * a) / (a + b);
  };
  const rows: { readonly at: number; readonly text: string }[] = [];
  let arrival = 0;
  for (let number = 1; number <= cases; number++) {
    arrival -= Math.log(1 - random()) / truth.perDay;
    for (const { step, at } of oneCase(arrival)) rows.push({ at, text: `L${String(number).padStart(4, "0")},"${step}",${timeOf(at)}` });
  }
  rows.sort((a, b) => a.at - b.at);
  return `case,activity,timestamp\n${rows.map(({ text }) => `${text}\n`).join("")}`;

  function oneCase(start: number): Done[] {
    const done: Done[] = [{ step: "Application", at: start }];
    const next = (step: string, days: number) => void done.push({ step, at: (done.at(-1) as Done).at + days });
    next("Accept?", pert(truth.accept));
    const first = random();
    if (first < truth.correct) {
      next("Application", 3);
      next("Accept?", pert(truth.accept));
    }
    const refusal = first < truth.correct ? random() * (1 - truth.correct) : first - truth.correct;
    if (refusal < truth.refused) {
      next("Notice of non-acceptance", 0.1);
      return done;
    }
    next("Review of the file", pert(truth.review));
    if (random() < truth.needed) next("Hearing, testing or expert review", pert(truth.hearing));
    next("Decision", pert(truth.decide));
    if (random() < truth.denied) next("Refusal with reasons and remedies", 1);
    else
      next(
        "Certificate",
        truth.certificate.p50 * Math.exp((Math.log(truth.certificate.p90 / truth.certificate.p50) / 1.2815515655) * normal()),
      );
    next("Delivery", 1);
    return done;
  }

  function timeOf(at: number): string {
    const day = addWorkdays(calendar, parseDay("2025-01-01"), 1 + Math.floor(at));
    const seconds = Math.min(8 * 3600 - 1, Math.round((at - Math.floor(at)) * 8 * 3600));
    const clock = [9 + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return `${formatIsoDate(day)}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}+08:00`;
  }
}
