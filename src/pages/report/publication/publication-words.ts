import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What is said of a site that was published. */
export const publicationWords = {
  heldBack: (items: number): Bilingual => ({
    zh: `${items} 个事项有错误，未公布；见 leadpath check。暂且认可的，用 --baseline 照样公布。`,
    en: `${pluralize(items, "item has", "items have")} errors and ${items === 1 ? "is" : "are"} held back; see leadpath check. What a --baseline accepts holds nothing back.`,
  }),
  published: (files: number, page: string): Bilingual => ({
    zh: `已公布 ${files} 个文件，请打开 ${page}`,
    en: `Published ${pluralize(files, "file")}; open ${page}`,
  }),
  unchanged: (files: number, page: string): Bilingual => ({
    zh: `没有变化，仍是 ${files} 个文件：${page}`,
    en: `Nothing changed, ${pluralize(files, "file")} as before: ${page}`,
  }),
  repaired: (files: number): Bilingual => ({
    zh: `其中 ${files} 个文件缺失或损坏，已修复`,
    en: `${pluralize(files, "file was", "files were")} missing or damaged and put right`,
  }),
  difference: (added: number, changed: number, removed: number): Bilingual => ({
    zh: `新增 ${added} 个文件，改动 ${changed} 个，去掉 ${removed} 个`,
    en: `${added} files added, ${changed} changed, ${removed} removed`,
  }),
  reused: (made: number, reused: number): Bilingual => ({
    zh: `新做 ${made} 个部分，沿用 ${reused} 个`,
    en: `${made} parts made, ${reused} taken from before`,
  }),
  shardDone: (number: number, of: number, parts: number, folder: string): Bilingual => ({
    zh: `分片 ${number}/${of} 已做好，${parts} 个部分：${folder}`,
    en: `Shard ${number} of ${of} is done, ${pluralize(parts, "part")}: ${folder}`,
  }),
};
