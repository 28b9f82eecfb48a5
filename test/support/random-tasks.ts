import type { Process } from "../../src/model/index.ts";
import { processFrom } from "./process.ts";
import { seeded } from "./random.ts";

/** Tasks by number, each but the first after an earlier one, with so many links in all. */
export function randomTasks(seed: number, tasks: number, links: number): Process {
  const random = seeded(seed);
  const below = (count: number) => Math.floor(random() * count);
  const after = Array.from({ length: tasks }, (_, index) => new Set(index === 0 ? [] : [below(index)]));
  const count = () => after.reduce((sum, each) => sum + each.size, 0);
  while (count() < links) {
    const task = 1 + below(tasks - 1);
    after[task]?.add(below(task));
  }
  return processFrom({
    steps: after.map((before, index) => ({ id: `s${index}`, name: `环节${index}`, days: 1, after: [...before].map((each) => `s${each}`) })),
  });
}
