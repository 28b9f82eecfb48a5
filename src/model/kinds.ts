// What may stand in the file where it takes one of several words. Without the schema, so that who asks for them alone
// loads no more.

export const stepKinds = ["task", "decision", "document", "data", "milestone", "parallel", "start", "end", "subprocess"] as const;
export const linkTypes = ["FS", "SS", "FF", "SF"] as const;
export const clockKinds = ["counted", "excluded", "applicant"] as const;
export const specialReasons = [
  "hearing",
  "tender",
  "auction",
  "inspection",
  "testing",
  "quarantine",
  "appraisal",
  "expert-review",
  "public-notice",
  "survey",
  "other",
] as const;
export const limitKinds = ["statutory", "promised"] as const;
export const stopEffects = ["pause", "restart", "not-started"] as const;
export const expiryKinds = ["nothing", "deemed-approved", "deemed-refused"] as const;
export const guardKinds = ["within-powers", "needs-authority", "needs-law", "unchecked"] as const;
export const measureKinds = [
  "parallel",
  "merge",
  "joint",
  "delegate",
  "abolish",
  "tolerate",
  "commit",
  "share-data",
  "instant",
  "compress",
  "assess-area",
  "resequence",
  "transfer",
  "staff",
] as const;
export const calendarNames = ["cn", "mon-fri", "every-day"] as const;
/** Kinds of administrative items, then of those of party organisations. */
export const itemTypes = [
  "licence",
  "penalty",
  "coercion",
  "levy",
  "benefit",
  "inspection",
  "confirmation",
  "reward",
  "adjudication",
  "filing",
  "public-service",
  "other",
  "party-decision",
  "party-personnel",
  "party-discipline",
  "party-members",
  "party-service",
  "party-other",
] as const;
/** From the highest to the lowest. */
export const administrativeLevels = ["state", "province", "city", "county", "township"] as const;
export const caseKinds = ["instant", "promised"] as const;
export const channels = ["window", "online", "mobile", "self-service", "mail", "phone"] as const;
export const onlineDepths = ["none", "information", "application", "acceptance", "full"] as const;
export const itemStates = ["draft", "audited", "consulting", "reviewed", "published"] as const;
export const audiences = ["public", "internal"] as const;
export const materialSources = ["applicant", "government", "intermediary", "other"] as const;
export const materialForms = ["original", "copy", "original-and-copy", "electronic"] as const;
export const materialNeeds = ["required", "optional", "later"] as const;
export const resultKinds = ["certificate", "approval", "document", "payment", "other"] as const;
export const powerSources = ["own", "devolved", "authorised-from-above", "authorised", "entrusted-from-above", "entrusted"] as const;
/** From the highest to the lowest. */
export const lawRanks = ["law", "regulation", "local-regulation", "ministry-rule", "local-rule", "document"] as const;
