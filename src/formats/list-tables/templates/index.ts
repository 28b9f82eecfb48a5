import type { ItemType } from "../../../model/index.ts";
import {
  adjudicationTemplate,
  benefitTemplate,
  confirmationTemplate,
  filingTemplate,
  generalTemplate,
  licenceTemplate,
  publicServiceTemplate,
  rewardTemplate,
} from "./application.ts";
import { coercionTemplate, inspectionTemplate, levyTemplate, penaltyTemplate } from "./enforcement.ts";
import { partyTemplate } from "./party.ts";
import type { Template } from "./template.ts";

export const itemTemplates: Readonly<Record<ItemType, Template>> = {
  licence: licenceTemplate,
  penalty: penaltyTemplate,
  coercion: coercionTemplate,
  levy: levyTemplate,
  benefit: benefitTemplate,
  inspection: inspectionTemplate,
  confirmation: confirmationTemplate,
  reward: rewardTemplate,
  adjudication: adjudicationTemplate,
  filing: filingTemplate,
  "public-service": publicServiceTemplate,
  other: generalTemplate,
  "party-decision": partyTemplate,
  "party-personnel": partyTemplate,
  "party-discipline": partyTemplate,
  "party-members": partyTemplate,
  "party-service": partyTemplate,
  "party-other": partyTemplate,
};
