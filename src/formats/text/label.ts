import { type Bilingual, capitalizeText, type DataPath } from "../../model/index.ts";
import { cleanText } from "./characters.ts";
import { labelWords } from "./words.ts";

interface ThingLabel extends Bilingual {
  /** The key that names it. */
  readonly id?: string;
  /** Named together with what it belongs to. */
  readonly part?: true;
}

const thingLabels: Readonly<Record<string, ThingLabel>> = {
  units: labelWords.thingLabelsUnits,
  phases: labelWords.thingLabelsPhases,
  documents: labelWords.thingLabelsDocuments,
  processes: labelWords.thingLabelsProcesses,
  laws: labelWords.thingLabelsLaws,
  items: { zh: "事项", en: "item", id: "code" },
  bundles: labelWords.thingLabelsBundles,
  variants: { zh: "情形", en: "variant", part: true },
  steps: labelWords.thingLabelsSteps,
  measures: labelWords.thingLabelsMeasures,
  scenarios: labelWords.thingLabelsScenarios,
  limits: { zh: "时限", en: "limit", part: true },
  outcomes: { zh: "结果分支", en: "outcome", part: true },
  modes: { zh: "办理方式", en: "mode", part: true },
  changes: { zh: "改动", en: "change", part: true, id: "step" },
};
const addedStepLabel: ThingLabel = labelWords.addedStepLabelText;

/**
 * How a message calls what stands at a path: `Step "B01": days`. The thing is the innermost one that has a name, then
 * come the keys inside it. `findScalarText` looks up the text at a path.
 */
export function formatPathLabel(path: DataPath, textAt: (path: DataPath) => string | undefined): Bilingual {
  let names: Bilingual[] = [];
  let rest = 0;
  path.forEach((key, at) => {
    const thing = key === "add" ? addedStepLabel : thingLabels[key];
    const end = key === "add" ? at + 1 : at + 2;
    const position = path[at + 1];
    if (!thing || at < rest || (key !== "add" && typeof position !== "number")) return;
    const id = textAt([...path.slice(0, end), thing.id ?? "id"]);
    names = [...(thing.part ? names : []), formatThingLabel(thing, id, Number(position) + 1)];
    rest = end;
  });
  const field = formatFieldLabel(path.slice(rest));
  const zh = names.map((name) => name.zh).join("，");
  const en = capitalizeText(names.map((name) => name.en).join(", "));
  if (zh === "") return field ?? labelWords.pathLabelText;
  return field ? { zh: `${zh}：${field.zh}`, en: `${en}: ${field.en}` } : { zh, en };
}

function formatThingLabel(thing: Bilingual, id: string | undefined, position: number): Bilingual {
  if (id !== undefined && id !== "") return { zh: `${thing.zh}“${shortenText(id)}”`, en: `${thing.en} "${shortenText(id)}"` };
  if (Number.isNaN(position)) return thing;
  return labelWords.thingLabelText(position, thing.zh, thing.en);
}

function formatFieldLabel(keys: DataPath): Bilingual | undefined {
  let field: Bilingual | undefined;
  keys.forEach((key, at) => {
    if (!field) field = { zh: String(key), en: String(key) };
    else if (typeof key === "number") field = labelWords.fieldLabelText(field.zh, key, field.en);
    else if (typeof keys[at - 1] === "number") field = labelWords.fieldLabelFieldLabelText(field.zh, key, field.en);
    else field = { zh: `${field.zh}.${key}`, en: `${field.en}.${key}` };
  });
  return field;
}

/** A text as a message quotes it: on one line and not longer than about half of one. */
export function shortenText(text: string): string {
  const line = cleanText(text.slice(0, 200).replace(/\s+/g, " ")).text.replace(/\p{Cc}/gu, "\ufffd");
  const letters = Array.from(line.slice(0, 82));
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : line;
}
