import { writeCatalog } from "../../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../../src/model/index.ts";

/** The file of a process of so many steps in ten offices, each after the one before it and one further back. */
export function writeLongProcess(size: number): string {
  const units = Array.from({ length: 10 }, (_, unit) => ({ id: `u${unit}` }));
  const steps = Array.from({ length: size }, (_, step) => ({
    id: `s${step}`,
    unit: `u${step % 10}`,
    days: 1 + (step % 7),
    after: [...new Set([step - 1, step - 7])].filter((before) => before >= 0).map((before) => `s${before}`),
  }));
  return writeCatalog(assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [{ id: "long", steps }] })));
}
