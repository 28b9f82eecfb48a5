import { type Bilingual, capitalizeText } from "../../../model/index.ts";
import { pluralize } from "../../../pages/report/index.ts";
import type { ContentFault } from "../proof/prove-files.ts";

/** Why shards are not joined; `shard` names one by number and folder. */
export const shardWords = {
  name: (folder: string, number: number | undefined): Bilingual => ({
    zh: number === undefined ? `“${folder}”` : `分片 ${number}（“${folder}”）`,
    en: number === undefined ? `"${folder}"` : `shard ${number} ("${folder}")`,
  }),
  none: (shard: Bilingual): Bilingual => ({
    zh: `${shard.zh}里没有做完的分片，或其记录已损坏。先在那里运行 publish --shard。`,
    en: `There is no finished shard in ${shard.en}, or its record is damaged. Run publish --shard there first.`,
  }),
  foreign: (shard: Bilingual, other: Bilingual, differences: readonly ShardDifference[]): Bilingual => ({
    zh: `${shard.zh}与${other.zh}不是同一清单、同一版本、同样份数的分片：${differences.map((each) => differenceWords[each].zh).join("、")}不同。`,
    en: `${capitalizeText(shard.en)} and ${other.en} are not shards of the same list, program and number: they differ in ${differences.map((each) => differenceWords[each].en).join(", ")}.`,
  }),
  double: (shard: Bilingual, other: Bilingual): Bilingual => ({
    zh: `${shard.zh}与${other.zh}是同一分片，内容却不同。只留对的一个。`,
    en: `${capitalizeText(shard.en)} and ${other.en} are the same shard with different results. Keep the one that is right.`,
  }),
  lines: (shard: Bilingual, lines: readonly number[]): Bilingual => ({
    zh: `${shard.zh}的 results.jsonl 有 ${lines.length} 条结果不合格式或路径不许可：第 ${listSome(lines)} 条。`,
    en: `${capitalizeText(shard.en)}: ${pluralize(lines.length, "result", "results")} in results.jsonl of a wrong form or with a path that a site cannot have: number ${listSome(lines)}.`,
  }),
  moved: (shard: Bilingual, numbers: readonly number[]): Bilingual => ({
    zh: `${shard.zh}里有分片 ${listSome(numbers)} 的结果。`,
    en: `${capitalizeText(shard.en)} has results of shard ${listSome(numbers)}.`,
  }),
  unknown: (shard: Bilingual, keys: number): Bilingual => ({
    zh: `${shard.zh}有 ${keys} 个结果不属于这份清单。`,
    en: `${capitalizeText(shard.en)} has ${pluralize(keys, "result", "results")} of parts that the list does not have.`,
  }),
  twice: (shard: Bilingual, keys: number): Bilingual => ({
    zh: `${shard.zh}有 ${keys} 个部分各有两种结果。`,
    en: `${capitalizeText(shard.en)} has two results each of ${pluralize(keys, "part", "parts")}.`,
  }),
  absent: (shard: Bilingual, keys: number): Bilingual => ({
    zh: `${shard.zh}缺 ${keys} 个部分的结果。`,
    en: `${capitalizeText(shard.en)} lacks the results of ${pluralize(keys, "part", "parts")}.`,
  }),
  changed: (shard: Bilingual): Bilingual => ({
    zh: `${shard.zh}的结果与其记录不符。`,
    en: `The results of ${shard.en} are not those of its record.`,
  }),
  file: (shard: Bilingual, path: string, fault: ContentFault | "path-taken"): Bilingual => ({
    zh: `${shard.zh}，${path}：${fileFaultWords[fault].zh}。`,
    en: `${capitalizeText(shard.en)}, ${path}: ${fileFaultWords[fault].en}.`,
  }),
  moreFiles: (shard: Bilingual, files: number): Bilingual => ({
    zh: `${shard.zh}还有 ${files} 个文件不对。`,
    en: `${capitalizeText(shard.en)} has ${pluralize(files, "more faulty file", "more faulty files")}.`,
  }),
  untouched: {
    zh: "网站未改动。损坏的分片请在其文件夹中重新运行 publish --shard。",
    en: "The site is as it was. Where a shard is damaged, delete its folder and run publish --shard again.",
  },
};

/** What two shards may differ in. */
export type ShardDifference = "inputs" | "program" | "options" | "of" | "keys";

const differenceWords: Readonly<Record<ShardDifference, Bilingual>> = {
  inputs: { zh: "清单", en: "the list" },
  program: { zh: "程序", en: "the program" },
  options: { zh: "选项", en: "the options" },
  of: { zh: "份数", en: "the number of shards" },
  keys: { zh: "各部分", en: "the parts" },
};

const fileFaultWords: Readonly<Record<ContentFault | "path-taken", Bilingual>> = {
  missing: { zh: "内容缺失", en: "its content is missing" },
  special: { zh: "内容是链接、管道或设备，不是普通文件", en: "its content is a link, pipe or device and no plain file" },
  size: { zh: "内容的大小不对", en: "its content has another size" },
  content: { zh: "内容与其散列值不符", en: "its content does not have its hash" },
  unreadable: { zh: "内容无法读取", en: "its content cannot be read" },
  "path-taken": { zh: "路径与另一个文件冲突", en: "its path is that of another file or folder" },
};

const maxListed = 5;

function listSome(numbers: readonly number[]): string {
  return `${numbers.slice(0, maxListed).join(", ")}${numbers.length > maxListed ? " …" : ""}`;
}
