import type { Bilingual } from "../../model/index.ts";

const shorterTimeRemedy: Bilingual = { zh: "取其中一段时间", en: "Take those of a shorter time" };

export const chunksWords = {
  truncationWordsMessage: { zh: "压缩文件不完整或已损坏", en: "The gzip file ends too early or is damaged" },
  truncationWordsRemedy: { zh: "重新下载或导出", en: "Download or export it again" },
  excessWordsMessage: { zh: "日志展开后超过 1 GB", en: "Unpacked, the log has more than 1 GB" },
  excessWordsRemedy: shorterTimeRemedy,
  unknownEncodingWordsMessage: {
    zh: "日志的编码无法识别：不是 UTF-8、UTF-16 或 GB 18030",
    en: "The encoding of the log is not known: it is not UTF-8, UTF-16 or GB 18030",
  },
  unknownEncodingWordsRemedy: { zh: "另存为 UTF-8（Excel：CSV UTF-8）", en: "Save it as UTF-8 (in Excel: CSV UTF-8)" },
};

export const logGathererWords = {
  activityCountWordsMessage: (maxActivities: number): Bilingual => ({
    zh: `活动名称超过 ${maxActivities} 种`,
    en: `There are more than ${maxActivities} activities`,
  }),
  activityCountWordsRemedy: { zh: "核对哪一列是活动名称（--activity）", en: "Check which column names the activity (--activity)" },
  entryCountWordsMessage: {
    zh: "事件超过一千万个，或案件超过两百万个",
    en: "There are more than ten million events, or two million cases",
  },
  entryCountWordsRemedy: shorterTimeRemedy,
  noEventsWordsMessage: { zh: "日志里没有可用的事件", en: "The log has no event that can be used" },
  noEventsWordsRemedy: { zh: "核对导出时所选的范围与列", en: "Check what was chosen when it was exported" },
};
