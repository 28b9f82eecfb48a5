import type { Process } from "../../src/model/index.ts";
import { type ProcessContent, processFrom } from "./process.ts";
import { seeded } from "./random.ts";

type StepContent = NonNullable<ProcessContent["steps"]>[number];

/**
 * A dense process by number: `size` steps, 4 to 58 when absent, in 1 to 9 random lanes, decisions with 2 to
 * `mostOutcomes` named outcomes, returns, joins, steps without a unit or a phase, links that close cycles.
 */
export function randomFlow(seed: number, mostOutcomes: number, size?: number): Process {
  const random = seeded(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const length = size ?? whole(4, 58);
  const lanes = whole(1, 9);
  const text = (most: number) => "审查核实材料并出具意见书送达当事人申请事项".repeat(2).slice(0, whole(2, most));
  const isDecision = Array.from({ length }, (_, index) => index > 0 && index < length - 2 && random() < 0.3);
  const outcomes = isDecision.map((each) => (each ? whole(2, mostOutcomes) : 0));
  const steps = isDecision.map((decision, index): StepContent => {
    const returns = decision && random() < 0.4;
    return {
      id: `s${index}`,
      name: text(22),
      kind: decision ? "decision" : index === 0 ? "start" : random() < 0.1 ? "document" : "task",
      ...(random() < 0.95 && { unit: `u${whole(0, lanes - 1)}` }),
      ...(random() < 0.9 && { phase: `p${Math.floor((index * 4) / length)}` }),
      days: whole(0, 20),
      after: [],
      ...(decision && {
        outcomes: Array.from({ length: outcomes[index] as number }, (_, number) => ({
          id: `o${number}`,
          name: text(12),
          ...(returns && number > 0 && number === (outcomes[index] as number) - 1 && { returnTo: `s${whole(0, index - 1)}` }),
        })),
      }),
    };
  });
  const links = steps.map(() => [] as { step: string; outcome?: string; lag?: number }[]);
  steps.forEach(({ id, outcomes: ways }, index) => {
    const targets = ways
      ? ways.filter((way) => !way.returnTo).map((way) => way.id)
      : Array.from({ length: random() < 0.25 ? whole(2, 4) : 1 }, () => undefined);
    for (const outcome of targets) {
      const isBack = outcome === undefined && index > 2 && random() < 0.04;
      const target = isBack ? whole(1, index - 1) : whole(index + 1, Math.min(length - 1, index + 8));
      if (target >= length || target === index) continue;
      links[target]?.push({ step: id, ...(outcome !== undefined && { outcome }), ...(random() < 0.05 && { lag: whole(1, 9) }) });
    }
  });
  return processFrom(
    { steps: steps.map((step, index) => ({ ...step, after: links[index] ?? [] })) },
    Array.from({ length: lanes }, (_, lane) => ({ id: `u${lane}`, name: text(16) })),
  );
}
