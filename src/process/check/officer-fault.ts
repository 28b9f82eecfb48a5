import type { Bilingual, Unit } from "../../model/index.ts";

/** What is wrong with a unit that has steps to do, as far as it says how many officers it has. */
export function findOfficerFault({ id, staff }: Unit): { readonly message: Bilingual; readonly remedy: Bilingual } | undefined {
  if (staff !== 0) return undefined;
  return {
    message: { zh: `单位“${id}”要办理环节，但人数为 0`, en: `Unit "${id}" has work to do, but no officer (staff 0)` },
    remedy: { zh: "写上人数；不写 staff 则不限人数", en: "Say how many officers it has; without staff they are not counted" },
  };
}
