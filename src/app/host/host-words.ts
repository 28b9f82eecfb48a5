import { type Bilingual, fileTerms } from "../../model/index.ts";

/** What is said of files and of the system. */
export const hostWords = {
  tooLarge: (megabytes: number): Bilingual => ({ zh: `文件超过 ${megabytes} MB`, en: `it is larger than ${megabytes} MB` }),
  onlyEndings: (file: string, endings: readonly string[]): Bilingual => ({
    zh: `只能写入 ${endings.join("、")} 文件，不能写入“${file}”`,
    en: `This is written as ${endings.join(" or ")}, not as "${file}"`,
  }),
  unwritable: (file: string, reason: Bilingual): Bilingual => ({
    zh: `无法写入“${file}”：${reason.zh}`,
    en: `Cannot write "${file}": ${reason.en}`,
  }),
  unreadable: (file: string, reason: Bilingual): Bilingual => ({
    zh: `无法读取“${file}”：${reason.zh}`,
    en: `Cannot read "${file}": ${reason.en}`,
  }),
  splitFile: fileTerms.splitFile,
  checkName: { zh: "核对文件名与所在文件夹", en: "Check the name and the folder" },
  systemError: (code: string): Bilingual => ({ zh: `系统错误 ${code}`, en: `system error ${code}` }),
  /** By the system's error code, and two of our own. */
  systemReasons: {
    INPUT: { zh: "这是输入文件本身", en: "it is the input itself" },
    SPECIAL: { zh: "这不是普通文件", en: "it is not a regular file" },
    ELOOP: { zh: "链接绕成了圈", en: "its links go in a circle" },
    ENOENT: { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
    EISDIR: { zh: "这是一个文件夹", en: "it is a folder" },
    ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder" },
    EEXIST: { zh: "同名文件占了位置", en: "a file of that name is in the way" },
    EACCES: { zh: "没有权限", en: "permission denied" },
    EPERM: { zh: "没有权限", en: "permission denied" },
    EROFS: { zh: "该磁盘只读", en: "the disk is read-only" },
    ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
    ENAMETOOLONG: { zh: "名称太长", en: "the name is too long" },
  } satisfies Readonly<Record<string, Bilingual>>,
};
