import type { Bilingual } from "../model/index.ts";

export const workingDaysWords = {
  text: (shown: string): Bilingual => ({ zh: `${shown} 个工作日`, en: `${shown} working day${shown === "1" ? "" : "s"}` }),
};
