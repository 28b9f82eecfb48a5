import type { Bilingual } from "../../model/index.ts";
import { pluralize } from "../../pages/report/index.ts";

/** Why the site of a list cannot be made or shown. */
export const storeWords = {
  /** `lock` is the file of the lock. */
  locked: (folder: string, pid: number, host: string, lock: string): Bilingual => ({
    zh: `另一个进程（${host} 上的 ${pid}）正在发布到“${folder}”。请等它结束；若那里已没有这个进程，或它是别的程序，删去“${lock}”。`,
    en: `Another run (process ${pid} on ${host}) is publishing into "${folder}". Wait until it has ended; if it is no more, or another program, delete "${lock}".`,
  }),
  siteInList: (site: string, list: string): Bilingual => ({
    zh: `网站文件夹“${site}”与清单“${list}”互相包含，请另选一个文件夹。`,
    en: `The folder of the site, "${site}", and the list, "${list}", lie in each other. Choose another folder.`,
  }),
  emptyFolder: {
    message: (folder: string): Bilingual => ({
      zh: `文件夹“${folder}”里没有 YAML 文件`,
      en: `There is no YAML file in the folder "${folder}"`,
    }),
    remedy: { zh: "核对文件夹；清单的文件以 .yaml 结尾", en: "Check the folder; the files of a list end in .yaml" },
  },
  foreignCurrent: (path: string): Bilingual => ({
    zh: `“${path}”不是本程序所建，不会改动它。请移走它，或另选一个文件夹。`,
    en: `"${path}" was not made by leadpath and is left alone. Move it away, or choose another folder.`,
  }),
  badShard: (text: string): Bilingual => ({
    zh: `分片“${text}”不对：写成 k/n，如 2/4 表示四份中的第二份，或 auto。`,
    en: `"${text}" is no shard: write k/n, such as 2/4 for the second of four, or auto.`,
  }),
  noShardEngine: (variables: readonly string[]): Bilingual => ({
    zh: `--shard auto：环境里没有任务的编号（${variables.join("、")}）。`,
    en: `--shard auto: nothing in the environment tells the number of the task (${variables.join(", ")}).`,
  }),
  severalShardEngines: (engines: readonly string[]): Bilingual => ({
    zh: `--shard auto：环境里有几种编号：${engines.join("、")}。请写 k/n。`,
    en: `--shard auto: the environment has several numbers: ${engines.join(", ")}. Write k/n.`,
  }),
  missingShardVariable: (engine: string, variable: string, text: string): Bilingual => ({
    zh: `--shard auto：${engine} 还要有 ${variable}，是一个数${text === "" ? "" : `，不是“${text}”`}。`,
    en: `--shard auto: ${engine} wants ${variable} too, a number${text === "" ? "" : `, not "${text}"`}.`,
  }),
  badShardEngine: (engine: string, variable: string, text: string, of: number): Bilingual => ({
    zh: `--shard auto：${engine} 的 ${variable} 是 ${text}，不在 ${of} 份之内；数组要从头到尾连续。`,
    en: `--shard auto: ${variable} of ${engine} is ${text}, which is none of ${of}; an array has all numbers from first to last.`,
  }),
  missingParts: (count: number, shards: readonly number[]): Bilingual => ({
    zh: `还缺 ${count} 个部分：分片 ${shards.join("、")}。`,
    en: `${pluralize(count, "part is", "parts are")} missing: shard ${shards.join(", ")}.`,
  }),
  diskFailed: ({ zh, en }: Bilingual): Bilingual => ({
    zh: `无法写入网站：${zh}。网站未改动，已做好的部分留待下次使用。`,
    en: `The site could not be written: ${en}. It is as it was; what is done is kept for the next run.`,
  }),
  noItems: (items: number, heldBack: number): Bilingual => {
    if (items === 0) {
      return {
        zh: "清单里没有事项，没有可公布的；网站未改动。事项写在 items 下，单个流程用 leadpath report。",
        en: "There are no items in the list and nothing to publish; the site is as it was. Items are written under items; of a single process leadpath report makes a page.",
      };
    }
    const internal = items - heldBack;
    const zh = [heldBack > 0 && `${heldBack} 个有错误（见 leadpath check）`, internal > 0 && `${internal} 个仅供内部使用`];
    const en = [heldBack > 0 && `${heldBack} with errors (see leadpath check)`, internal > 0 && `${internal} for internal use`];
    return {
      zh: `${items} 个事项都不能公布：${zh.filter(Boolean).join("，")}。网站未改动。`,
      en: `None of ${pluralize(items, "item")} can be published: ${en.filter(Boolean).join(", ")}. The site is as it was.`,
    };
  },
  badBaseline: (file: string): Bilingual => ({
    zh: `“${file}”不是 --update-baseline 写出的基线`,
    en: `"${file}" is no baseline that --update-baseline wrote`,
  }),
};
