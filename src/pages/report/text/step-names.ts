import { type Language, localizeName, type Process } from "../../../model/index.ts";

/** Names of steps by id, also of those that a measure or a scenario adds. */
export function createStepNamer(process: Process, lang: Language): (id: string) => string {
  const changes = [...process.measures, ...process.scenarios].flatMap((each) => each.changes ?? []);
  const added = changes.flatMap((change) => ("add" in change ? [change.add] : []));
  const names = new Map([...added, ...process.steps].map((step) => [step.id, localizeName(step, lang)]));
  return (id) => names.get(id) ?? id;
}
