import type { AuditRule } from "./rule.ts";
import { C01 } from "./rules/C01.ts";
import { C02 } from "./rules/C02.ts";
import { noDiagram, unlistedPapers, unmadeResults } from "./rules/D01.ts";
import { D03 } from "./rules/D03.ts";
import { F02 } from "./rules/F02.ts";
import { F03 } from "./rules/F03.ts";
import { F04 } from "./rules/F04.ts";
import { F05 } from "./rules/F05.ts";
import { F06 } from "./rules/F06.ts";
import { F07 } from "./rules/F07.ts";
import { F08 } from "./rules/F08.ts";
import { L01 } from "./rules/L01.ts";
import { L02 } from "./rules/L02.ts";
import { M01 } from "./rules/M01.ts";
import { M02 } from "./rules/M02.ts";
import { M03 } from "./rules/M03.ts";
import { M04 } from "./rules/M04.ts";
import { M05 } from "./rules/M05.ts";
import { R01 } from "./rules/R01.ts";
import { repeatedStep, sameAct, sameStep, sameUnit } from "./rules/R02.ts";
import { R03 } from "./rules/R03.ts";
import { R04 } from "./rules/R04.ts";
import { R05 } from "./rules/R05.ts";
import { T01 } from "./rules/T01.ts";
import { T02 } from "./rules/T02.ts";
import { T03 } from "./rules/T03.ts";
import { T04 } from "./rules/T04.ts";
import { T05 } from "./rules/T05.ts";
import { T06 } from "./rules/T06.ts";
import { T07 } from "./rules/T07.ts";
import { T08 } from "./rules/T08.ts";
import { T09 } from "./rules/T09.ts";
import { T10 } from "./rules/T10.ts";
import { T11 } from "./rules/T11.ts";
import { T13 } from "./rules/T13.ts";
import { X01 } from "./rules/X01.ts";
import { X02 } from "./rules/X02.ts";
import { X03 } from "./rules/X03.ts";
import { X04 } from "./rules/X04.ts";
import { X05 } from "./rules/X05.ts";

/** Every rule of lists, in the order in which findings of one place are told. */
export const auditRules: readonly AuditRule[] = [
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  T13,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  R01,
  sameAct,
  sameStep,
  repeatedStep,
  sameUnit,
  R03,
  R04,
  R05,
  L01,
  L02,
  M01,
  M02,
  M03,
  M04,
  M05,
  X01,
  X02,
  X03,
  X04,
  X05,
  noDiagram,
  unlistedPapers,
  unmadeResults,
  D03,
  C01,
  C02,
];
