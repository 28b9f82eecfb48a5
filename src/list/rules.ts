import type { AuditRule } from "./rule.ts";
import { X01 } from "./rules/across/X01.ts";
import { X02 } from "./rules/across/X02.ts";
import { X03 } from "./rules/across/X03.ts";
import { X04 } from "./rules/across/X04.ts";
import { X05 } from "./rules/across/X05.ts";
import { L01 } from "./rules/basis/L01.ts";
import { L02 } from "./rules/basis/L02.ts";
import { C01 } from "./rules/codes/C01.ts";
import { C02 } from "./rules/codes/C02.ts";
import { noDiagram, unlistedPapers, unmadeResults } from "./rules/diagrams/D01.ts";
import { D03 } from "./rules/diagrams/D03.ts";
import { F02 } from "./rules/flow/F02.ts";
import { F03 } from "./rules/flow/F03.ts";
import { F04 } from "./rules/flow/F04.ts";
import { F05 } from "./rules/flow/F05.ts";
import { F06 } from "./rules/flow/F06.ts";
import { F07 } from "./rules/flow/F07.ts";
import { F08 } from "./rules/flow/F08.ts";
import { T01 } from "./rules/limits/T01.ts";
import { T02 } from "./rules/limits/T02.ts";
import { T03 } from "./rules/limits/T03.ts";
import { T04 } from "./rules/limits/T04.ts";
import { T05 } from "./rules/limits/T05.ts";
import { T06 } from "./rules/limits/T06.ts";
import { T07 } from "./rules/limits/T07.ts";
import { T08 } from "./rules/limits/T08.ts";
import { T09 } from "./rules/limits/T09.ts";
import { T10 } from "./rules/limits/T10.ts";
import { T11 } from "./rules/limits/T11.ts";
import { T13 } from "./rules/limits/T13.ts";
import { M01 } from "./rules/materials/M01.ts";
import { M02 } from "./rules/materials/M02.ts";
import { M03 } from "./rules/materials/M03.ts";
import { M04 } from "./rules/materials/M04.ts";
import { M05 } from "./rules/materials/M05.ts";
import { R01 } from "./rules/responsibility/R01.ts";
import { repeatedStep, sameAct, sameStep, sameUnit } from "./rules/responsibility/R02.ts";
import { R03 } from "./rules/responsibility/R03.ts";
import { R04 } from "./rules/responsibility/R04.ts";
import { R05 } from "./rules/responsibility/R05.ts";

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
