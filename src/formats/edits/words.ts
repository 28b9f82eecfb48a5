import type { Bilingual } from "../../model/index.ts";

export const settingsWords = {
  unknownKeyMessage: (id: string): Bilingual => ({
    zh: `办理方式“${id}”只能改天数，不能改计时和前置环节`,
    en: `The mode "${id}" can have other days, but no clock and no predecessors`,
  }),
  unknownKeyRemedy: { zh: "把它写成一项改革举措，或只改天数", en: "Write it as a measure, or change its days only" },
};

export const sharedPlaceWords = {
  sharedPlaceMessage: {
    zh: "这里用锚点或别名（& 与 *）写成，改动它会同时改动别处",
    en: "This is written with an anchor or alias (& and *): changing it would change other places, too",
  },
  sharedPlaceRemedy: { zh: "在文件中把别名换成各自的内容，再改", en: "Write out in the file what the alias stands for, then change it" },
};
