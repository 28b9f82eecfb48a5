import type { Process } from "../../../../model/index.ts";
import type { StudioChoice } from "./choice.ts";
import { isScenarioChosen } from "./scenarios.ts";

/** Characters of a name: with an ending and in UTF-8, within the 255 bytes of file systems. */
const maxFileNameLength = 60;

/** What exported files are called, without their ending: the process, its scenario and the working days. */
export function formatExportName(process: Process, choice: StudioChoice, days: number): string {
  const scenario = choice.scenarios.find((each) => isScenarioChosen(choice, process, each));
  const names = [process.id, scenario?.id].map((each) => formatFileName(each ?? "")).filter((each) => each !== "");
  return `${[...names, String(days)].join("-")}-days`;
}

/** Letters and digits of any script; all else, which one system or another does not take, becomes a hyphen. */
function formatFileName(text: string): string {
  const words = text
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N}]/u)
    .filter((word) => word !== "");
  return [...words.join("-")].slice(0, maxFileNameLength).join("");
}
