import type { Bilingual, Unit } from "../../model/index.ts";
import { officerFaultWords } from "./words.ts";

/** What is wrong with a unit that has steps to do, as far as it says how many officers it has. */
export function findOfficerFault({ id, staff }: Unit): { readonly message: Bilingual; readonly remedy: Bilingual } | undefined {
  if (staff !== 0) return undefined;
  return {
    message: officerFaultWords.message(id),
    remedy: officerFaultWords.remedy,
  };
}
