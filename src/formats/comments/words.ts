export const readWords = {
  message: { zh: "没有找到“事项编码”和“意见内容”两列", en: 'There are no columns "Item" and "Text"' },
  remedy: {
    zh: "表头写：事项编码、收到日期、意见内容、答复、是否采纳、理由",
    en: "Head the columns Item, Received, Text, Reply, Adopted, Reason",
  },
};
