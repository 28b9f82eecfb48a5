import { type Bilingual, type DataPath, listTexts, localizeName } from "../../../model/index.ts";
import { isApplied } from "../../item-kinds.ts";
import type { ItemRule, PlacedItem } from "../../rule.ts";
import { C02Words } from "./words.ts";

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
  const remedy = C02Words.contactsRemedy;
  if (consult && complain && consult === complain) {
    yield {
      at: ["contacts", "complain"],
      message: C02Words.contactsMessage,
      remedy,
    };
  } else if (isApplied(item) && !(consult && complain)) {
    const missing = !consult && !complain ? C02Words.contactsMissing : consult ? C02Words.contactsContactsMissing : C02Words.otherMissing;
    yield {
      at: item.contacts ? ["contacts"] : [],
      message: C02Words.contactsContactsMessage(missing.zh, missing.en),
      remedy,
    };
  }
}

function* checkVisits({ item }: PlacedItem): Generator<Contradiction> {
  const { visits: count = 0, visitReason, online } = item;
  if (count > 0 && online === "full") {
    yield {
      at: ["visits"],
      message: C02Words.visitsMessage(count, formatTimes(count)),
      remedy: C02Words.visitsRemedy,
    };
  } else if (count > 0 && visitReason === undefined) {
    yield {
      at: ["visits"],
      message: C02Words.visitsVisitsMessage(count, formatTimes(count)),
      remedy: C02Words.visitsVisitsRemedy,
    };
  }
}

function formatTimes(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function* checkFees({ item: { fee } }: PlacedItem): Generator<Contradiction> {
  if (fee === undefined || fee === "none") return;
  const names = {
    basis: C02Words.feesBasis,
    standard: C02Words.feesStandard,
    payment: C02Words.feesPayment,
  };
  const missing = (["basis", "standard", "payment"] as const).filter((key) => fee[key] === undefined).map((key) => names[key]);
  if (missing.length === 0) return;
  yield {
    at: ["fee"],
    message: C02Words.feesMessage(missing.map(({ zh }) => zh).join("、"), missing.map(({ en }) => en).join(", ")),
    remedy: C02Words.feesRemedy,
  };
}

function* checkResults({ list, item }: PlacedItem): Generator<Contradiction> {
  for (const [at, { document, kind }] of (item.results ?? []).entries()) {
    const found = list.documents.get(document);
    const name = found ? localizeName(found, "zh") : document;
    if (kind === undefined || kind === "certificate" || !/(许可|资格|登记|合格|使用|资质)证书?$|执照$/.test(name)) continue;
    yield {
      at: ["results", at, "kind"],
      message: C02Words.resultsMessage(name, document),
      remedy: C02Words.resultsRemedy,
    };
  }
}
