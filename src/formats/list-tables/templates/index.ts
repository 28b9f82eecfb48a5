import type { ItemType } from "../../../model/index.ts";
import { adjudication, benefit, confirmation, filing, general, licence, publicService, reward } from "./application.ts";
import { coercion, inspection, levy, penalty } from "./enforcement.ts";
import { party } from "./party.ts";
import type { Template } from "./template.ts";

export const templates: Readonly<Record<ItemType, Template>> = {
  licence,
  penalty,
  coercion,
  levy,
  benefit,
  inspection,
  confirmation,
  reward,
  adjudication,
  filing,
  "public-service": publicService,
  other: general,
  "party-decision": party,
  "party-personnel": party,
  "party-discipline": party,
  "party-members": party,
  "party-service": party,
  "party-other": party,
};
