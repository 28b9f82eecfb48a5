import { type Bilingual, fileTerms } from "../../../../model/index.ts";

export const fewOutcomesWords = {
  fewOutcomesMessage: (step: string, count: number): Bilingual => ({
    zh: `判断“${step}”${count === 1 ? "只有 1 个结果" : "没有结果"}`,
    en: `Decision "${step}" has ${count === 1 ? "only 1 outcome" : "no outcomes"}`,
  }),
  fewOutcomesRemedy: { zh: "在 outcomes 下列出两个以上的结果，或改为普通环节", en: "List two or more outcomes, or make it a task" },
  outcomesWithoutDecisionMessage: (step: string): Bilingual => ({
    zh: `环节“${step}”有结果分支，却不是判断`,
    en: `Step "${step}" has outcomes but is not a decision`,
  }),
  outcomesWithoutDecisionRemedy: {
    zh: "写明 kind: decision；若不是判断，删去 outcomes",
    en: "Make it a decision with kind: decision, or delete the outcomes",
  },
};

export const forwardReturnsWords = {
  returnNotEarlierMessage: (outcome: string, earlier: string, later: string): Bilingual => ({
    zh: `结果“${outcome}”退回到“${earlier}”，但它不在“${later}”之前`,
    en: `Outcome "${outcome}" returns to "${earlier}", which does not come before "${later}"`,
  }),
  returnNotEarlierRemedy: (earlier: string, later: string, outcome: string): Bilingual => ({
    zh: `退回只能到前面的环节；要往后走，请在“${earlier}”的 after 里写 {step: ${later}, outcome: ${outcome}}`,
    en: `A return goes to an earlier step; to go on, let "${earlier}" have after: [{step: ${later}, outcome: ${outcome}}]`,
  }),
};

export const looseOutcomesWords = {
  looseOutcomeMessage: (step: string, outcome: string): Bilingual => ({
    zh: `判断“${step}”的结果“${outcome}”没有去向`,
    en: `Outcome "${outcome}" of decision "${step}" leads nowhere`,
  }),
  looseOutcomeRemedy: (step: string, outcome: string): Bilingual => ({
    zh: `在后续环节写 after: [{step: ${step}, outcome: ${outcome}}]；若是退回，在这个结果里写 returnTo`,
    en: `Let a step have after: [{step: ${step}, outcome: ${outcome}}], or give the outcome returnTo`,
  }),
};

export const noEndWords = {
  noEndMessage: (step: string): Bilingual => ({
    zh: `判断“${step}”的结果全是退回，从这里到不了结束`,
    en: `Every outcome of decision "${step}" returns, so that no end is reached from it`,
  }),
  noEndRemedy: { zh: "在首位加一个不退回的结果", en: "Put an outcome first that does not return" },
};

export const noStepsWords = {
  noStepsMessage: (process: string): Bilingual => ({ zh: `流程“${process}”没有环节`, en: `Process "${process}" has no steps` }),
  noStepsRemedy: { zh: "在 steps 下列出环节", en: "List its steps under steps" },
};

export const repeatedLinksWords = {
  repeatedLinkMessage: (waiting: string, step: string): Bilingual => ({
    zh: `环节“${waiting}”的 after 把“${step}”写了两次，只算一次`,
    en: `The after of step "${waiting}" names "${step}" twice, which counts once`,
  }),
  repeatedLinkRemedy: { zh: "删去其中一处，或改成本来要写的环节", en: "Delete one of the two, or name the step that was meant" },
  repeatedLinkRelated: fileTerms.firstHere,
};

export const returningFirstOutcomesWords = {
  firstOutcomeReturnsMessage: (step: string, first: string): Bilingual => ({
    zh: `判断“${step}”的首个结果“${first}”会退回`,
    en: `The first outcome "${first}" of decision "${step}" returns`,
  }),
  firstOutcomeReturnsRemedy: {
    zh: "首个结果是主路径：把不退回的结果放在前面",
    en: "The first outcome is the main route: put one first that does not return",
  },
};

export const unlinkedStepsWords = {
  unlinkedStepMessage: (step: string): Bilingual => ({
    zh: `环节“${step}”没有前置环节，会从第 0 天开始`,
    en: `Step "${step}" comes after nothing, so it begins on day 0`,
  }),
  unlinkedStepRemedy: { zh: "加上 after；确实从头开始就写 kind: start", en: "Add after, or make it kind: start" },
};

export const unnamedOutcomesWords = {
  unnamedOutcomeMessage: (step: string, linkStep: string): Bilingual => ({
    zh: `环节“${step}”接在判断“${linkStep}”之后，却没有写明哪个结果，所有结果都会走到它`,
    en: `Step "${step}" follows decision "${linkStep}" without an outcome, so every outcome leads to it`,
  }),
  unnamedOutcomeRemedy: (step: string, example: string | undefined): Bilingual => ({
    zh: `只在某个结果之后就写 {step: ${step}, outcome: ${example}}`,
    en: `If it follows one outcome only, write {step: ${step}, outcome: ${example}}`,
  }),
};

export const unreachableStepsWords = {
  unreachableStepMessage: (id: string, outcomesZh: string, outcomesEn: string): Bilingual => ({
    zh: `没有路径通到环节“${id}”：它所接的${outcomesZh}会退回`,
    en: `No route leads to step "${id}": it follows ${outcomesEn}, which goes back`,
  }),
  unreachableStepRemedy: { zh: "去掉 returnTo，或让它接在别的结果之后", en: "Drop returnTo, or let the step follow another outcome" },
  followedReturnMessage: (id: string, zhOutcome: string, enOutcome: string): Bilingual => ({
    zh: `环节“${id}”接在${zhOutcome}之后，而该结果会退回`,
    en: `Step "${id}" follows ${enOutcome}, which goes back`,
  }),
  followedReturnRemedy: { zh: "去掉 returnTo，或去掉这条 after", en: "Drop returnTo, or drop this entry of after" },
};
