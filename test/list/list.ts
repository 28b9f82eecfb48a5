import { expect } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import type { Catalog } from "../../src/model/index.ts";
import { checkCatalog } from "../../src/process/check/index.ts";

const head = `
leadpath: 1
units: [{id: applicant, name: 申请人}, {id: window, name: 窗口}, {id: office, name: {zh: 更新办, en: Renewal office}}]
documents: [{id: form, name: 申请表}, {id: map, name: 红线图}, {id: permit, name: 许可证}]
processes:
  - id: licence
    limits: [{kind: promised, days: 8}, {kind: statutory, days: 20}]
    steps:
      - {id: apply, name: 申请, kind: start, unit: applicant, days: 0}
      - {id: accept, name: 受理, unit: window, days: 1, after: [apply]}
      - {id: review, name: 审查, unit: office, days: 4, after: [accept]}
      - {id: decide, name: 决定, kind: end, unit: office, days: 2, after: [review]}
`;

/** A sound list with these items, and with replacements in its process. */
export function listWith(items: string, ...replacements: readonly (readonly [from: string, to: string])[]): Catalog {
  let text = head;
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const { catalog, problems, places } = readCatalog(`${text}items:\n${items}`);
  expect([...problems, ...checkCatalog(catalog, { places })]).toEqual([]);
  return catalog;
}
