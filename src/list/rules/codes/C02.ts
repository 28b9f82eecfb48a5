import { type Bilingual, type DataPath, listTexts, localizeName } from "../../../model/index.ts";
import { isApplied } from "../../item-kinds.ts";
import type { ItemRule, PlacedItem } from "../../rule.ts";

interface Contradiction {
  readonly at: DataPath;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** Fields of the table that contradict each other, or that ask for another which is not there. */
export const C02: ItemRule = {
  code: "C02",
  checkItem(placed, report) {
    for (const find of [checkContacts, checkVisits, checkFees, checkResults]) {
      for (const { at, message, remedy } of find(placed)) report({ path: [...placed.path, ...at], message, remedy });
    }
  },
};

function* checkContacts({ item }: PlacedItem): Generator<Contradiction> {
  const consult = listTexts(item.contacts?.consult)[0]?.trim();
  const complain = listTexts(item.contacts?.complain)[0]?.trim();
  const remedy = { zh: "分别写出咨询与监督投诉的联系方式", en: "Give one to ask and another one to complain" };
  if (consult && complain && consult === complain) {
    yield {
      at: ["contacts", "complain"],
      message: { zh: "监督投诉与咨询是同一联系方式", en: "to complain one has to turn to those whom one asks" },
      remedy,
    };
  } else if (isApplied(item) && !(consult && complain)) {
    const missing =
      !consult && !complain
        ? { zh: "咨询和监督投诉", en: "to ask or to complain" }
        : consult
          ? { zh: "监督投诉", en: "to complain" }
          : { zh: "咨询", en: "to ask" };
    yield {
      at: item.contacts ? ["contacts"] : [],
      message: { zh: `没有${missing.zh}的联系方式`, en: `it does not say where ${missing.en}` },
      remedy,
    };
  }
}

function* checkVisits({ item }: PlacedItem): Generator<Contradiction> {
  const { visits: count = 0, visitReason, online } = item;
  if (count > 0 && online === "full") {
    yield {
      at: ["visits"],
      message: { zh: `全程网办，却要到现场 ${count} 次`, en: `all of it is online, yet the applicant comes ${formatTimes(count)}` },
      remedy: { zh: "把 visits（到办事现场次数）改为 0，或降低 online（网办深度）", en: "Make it visits: 0, or lower online" },
    };
  } else if (count > 0 && visitReason === undefined) {
    yield {
      at: ["visits"],
      message: { zh: `要到现场 ${count} 次，没有写原因`, en: `the applicant comes ${formatTimes(count)} for no reason given` },
      remedy: { zh: "在 visitReason（必须现场办理原因）写明原因", en: "Say in visitReason (column Visit reason) why" },
    };
  }
}

function formatTimes(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function* checkFees({ item: { fee } }: PlacedItem): Generator<Contradiction> {
  if (fee === undefined || fee === "none") return;
  const names = {
    basis: { zh: "依据", en: "basis" },
    standard: { zh: "标准", en: "standard" },
    payment: { zh: "缴纳方式", en: "payment" },
  };
  const missing = (["basis", "standard", "payment"] as const).filter((key) => fee[key] === undefined).map((key) => names[key]);
  if (missing.length === 0) return;
  yield {
    at: ["fee"],
    message: {
      zh: `收费，却没有写${missing.map(({ zh }) => zh).join("、")}`,
      en: `it has a fee without ${missing.map(({ en }) => en).join(", ")}`,
    },
    remedy: { zh: "写出 basis、standard、payment；不收费写 fee: none", en: "Give basis, standard and payment, or write fee: none" },
  };
}

function* checkResults({ list, item }: PlacedItem): Generator<Contradiction> {
  for (const [at, { document, kind }] of (item.results ?? []).entries()) {
    const found = list.documents.get(document);
    const name = found ? localizeName(found, "zh") : document;
    if (kind === undefined || kind === "certificate" || !/(许可|资格|登记|合格|使用|资质)证书?$|执照$/.test(name)) continue;
    yield {
      at: ["results", at, "kind"],
      message: { zh: `结果“${name}”是证照，类型却不是`, en: `result "${document}" is a certificate by its name, but not by its kind` },
      remedy: { zh: "改为 kind: certificate", en: "Make it kind: certificate" },
    };
  }
}
