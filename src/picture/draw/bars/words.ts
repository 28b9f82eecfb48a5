import type { Bilingual } from "../../../model/index.ts";

export const barRowsWords = {
  days: (value: string): Bilingual => ({ zh: `${value} 个工作日`, en: `${value} working days` }),
};

export const barsCompressionWords = {
  called: (items: number): Bilingual => ({ zh: `（${items} 项）`, en: `(${items})` }),
};
