import type { Bilingual } from "../../../../model/index.ts";

export const measureSetsWords = {
  message: (scenario: string | undefined, zh: string, en: string): Bilingual => ({
    zh: `方案“${scenario}”：${zh}`,
    en: `Scenario "${scenario}": ${en}`,
  }),
  related: { zh: "所涉及的举措", en: "The measure" },
};

export const modesWords = {
  missingKeyMessage: (id: string): Bilingual => ({ zh: `环节“${id}”的办理方式没有天数`, en: `A mode of step "${id}" has no days` }),
  missingKeyRemedy: { zh: "加上 days 或 calendarDays", en: "Add days or calendarDays" },
  modeNotShorterMessage: (step: string): Bilingual => ({
    zh: `环节“${step}”本不占时间，办理方式不会更快`,
    en: `Step "${step}" takes no time, which no mode shortens`,
  }),
  slowModeMessage: (step: string): Bilingual => ({
    zh: `办理方式不比环节“${step}”本身快`,
    en: `The mode takes no less time than step "${step}" by itself`,
  }),
  modeNotShorterRemedy: {
    zh: "days 写不采取办理方式时的天数；modes 只写更快的",
    en: "Let the days of the step be those without a mode, and list only faster modes",
  },
  dominatedModeMessage: (id: string): Bilingual => ({
    zh: `环节“${id}”有另一种办理方式，不比这一种慢，投入也不更多`,
    en: `Another mode of step "${id}" takes no more time and no more effort than this one`,
  }),
  dominatedModeRemedy: { zh: "核对两者的天数和投入，或去掉这一种", en: "Check the days and efforts of the two, or leave this one out" },
  dominatedModeRelated: { zh: "另一种", en: "The other mode" },
};

export const repeatedStepChangesWords = {
  stepChangedTwiceMessage: (measure: string, step: string): Bilingual => ({
    zh: `举措“${measure}”两次改动环节“${step}”`,
    en: `Measure "${measure}" changes step "${step}" twice`,
  }),
  stepChangedTwiceRemedy: { zh: "合并成一项改动", en: "Join them into one change" },
  stepChangedTwiceRelated: { zh: "先在这里改动", en: "Changed here first" },
};

export const variantsWords = {
  message: (variant: string, zh: string, en: string): Bilingual => ({ zh: `情形“${variant}”：${zh}`, en: `Variant "${variant}": ${en}` }),
};

export const scenarioWords = {
  twoGoalsMessage: (scenario: string): Bilingual => ({
    zh: `方案“${scenario}”既有目标又有预算`,
    en: `Scenario "${scenario}" has both a target and a budget`,
  }),
  twoGoalsRemedy: { zh: "只留 target 或 budget 之一", en: "Keep either target or budget" },
  twoGoalsRelated: { zh: "目标在这里", en: "The target" },
  effortWithoutChangesMessage: (scenario: string, key: string): Bilingual => ({
    zh: `方案“${scenario}”有 ${key}，却没有它所说的改动`,
    en: `Scenario "${scenario}" has ${key} but no changes that it is of`,
  }),
  effortWithoutChangesRemedy: (key: string): Bilingual => ({
    zh: `补上 changes，或去掉 ${key}；举措各有自己的投入和权限`,
    en: `Add changes or leave out ${key}; measures have their own effort and guard`,
  }),
  stepChangedTwiceMessage: (scenario: string, step: string): Bilingual => ({
    zh: `方案“${scenario}”两次改动环节“${step}”`,
    en: `Scenario "${scenario}" changes step "${step}" twice`,
  }),
};
