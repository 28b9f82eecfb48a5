/** An id in quotation marks, or at either end of an arrow: elsewhere a word may be an id by chance. */
const mentionedId = /(?<=["“])[^"“”]+(?=["”])|(?<![^\s:：,，。"“”→])[^\s:：,，。"“”→]+(?= →)|(?<=→ )[^\s:：,，。"“”→]+/gu;

/** A message of which ids have their names before them, where `findName` has one. */
export function insertNames(message: string, findName: (id: string) => string | undefined): string {
  return message.replace(mentionedId, (id) => {
    const name = findName(id);
    return name === undefined || name === id ? id : `${name} ${id}`;
  });
}
