import { type Bilingual, formatVersion } from "../../model/index.ts";
import type { ProblemWords } from "./reading.ts";
import { describeFoundValue } from "./words.ts";

const supportedVersion: Bilingual = {
  zh: `本程序读取的格式版本为 ${formatVersion}`,
  en: `this program reads format version ${formatVersion}`,
};

/** Versions are counted one by one: what is greater is a slip or a number of another kind. */
const maxFormatVersion = 999;

export function isLaterVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > formatVersion && Number(value) <= maxFormatVersion;
}

/** For a file of a later version; nothing else is said of it, because most of that would be wrong. */
export function describeLaterVersion(version: number): ProblemWords {
  return {
    message: {
      zh: `文件的格式版本是 ${version}，${supportedVersion.zh}`,
      en: `The file has format version ${version}; ${supportedVersion.en}`,
    },
    remedy: { zh: "请更新 leadpath 程序", en: "Update leadpath" },
  };
}

/** For a version that is missing or that is no version. */
export function describeWrongVersion(value: unknown): ProblemWords {
  const found = describeFoundValue(value);
  return {
    message:
      value === undefined
        ? { zh: `文件没有写格式版本；${supportedVersion.zh}`, en: `The file does not say its format version; ${supportedVersion.en}` }
        : { zh: `leadpath 不能是${found.zh}；${supportedVersion.zh}`, en: `leadpath cannot be ${found.en}; ${supportedVersion.en}` },
    remedy: { zh: `在第一行写“leadpath: ${formatVersion}”`, en: `Write "leadpath: ${formatVersion}" as the first line` },
  };
}

/** The remedy for a file that is no catalog at all. */
export const catalogHeadRemedy: Bilingual = {
  zh: `文件应以“leadpath: ${formatVersion}”开头，后面是 units、processes 等`,
  en: `Begin the file with "leadpath: ${formatVersion}", followed by units, processes and so on`,
};
