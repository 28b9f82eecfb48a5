import { type Bilingual, faultTerms } from "../../model/index.ts";

/** Why the public holidays of a country cannot be had. */
export const holidayWords = {
  country: { zh: "国家", en: "country" },
  region: (country: string): Bilingual => ({ zh: `${country} 的地区`, en: `region of ${country}` }),
  notInstalled: {
    message: {
      zh: "各国公众假日需要 date-holidays，没有安装",
      en: "The public holidays of countries need date-holidays, which is not installed",
    },
    remedy: {
      zh: "运行 npm install date-holidays，或在 holidays 中逐一列出",
      en: "Run npm install date-holidays, or list them in holidays",
    },
  },
  /** `what` is the country or its region. */
  unknown: (what: Bilingual, code: string): Bilingual => ({
    zh: `没有${what.zh}“${code}”的公众假日`,
    en: `There are no public holidays for the ${what.en} "${code}"`,
  }),
  listThem: faultTerms.listHolidays,
};
