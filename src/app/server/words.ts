/** Why the server of the studio cannot read a file. */
export const serverWords = {
  notUtf8: { zh: "不是 UTF-8 编码", en: "it is not encoded as UTF-8" },
} as const;
