import type { Bilingual } from "../../../model/index.ts";

/** How `publish` is used, and why it fails. */
export const publishCommandWords = {
  noScript: {
    zh: "这份程序里没有网站的脚本；先在项目目录中运行 npm run build",
    en: "This program comes without the script of the site; run npm run build in the project first",
  },
  noSite: (folder: string): Bilingual => ({
    zh: `“${folder}”里没有 publish 或 merge 做的网站，也没有分片。`,
    en: `There is no site of publish or merge in "${folder}", and no shard.`,
  }),
  unreadInputs: {
    zh: "清单的文件在读取期间有变，无法说明分片是哪份清单的；请重新运行",
    en: "Files of the list changed while they were read, so that the shard cannot say what list it is of; run it again",
  },
  badThreads: (text: string, most: number): Bilingual => ({
    zh: `--threads ${text}：应为 1 到 ${most} 的整数。`,
    en: `--threads ${text}: it wants a whole number from 1 to ${most}.`,
  }),
  badComments: (text: string): Bilingual => ({
    zh: `--comments-to “${text}”：应为邮箱（如 office@example.org），或以 https:// 开头的网址。`,
    en: `--comments-to "${text}": it wants a mail address (as office@example.org), or a web address that begins with https://.`,
  }),
  partFailed: (part: string, detail: string): Bilingual => ({
    zh: `这一部分做不出来，网站未改动：${part}\n${detail}`,
    en: `This part could not be made, the site is as it was: ${part}\n${detail}`,
  }),
};
