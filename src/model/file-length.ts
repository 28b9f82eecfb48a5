/** Longest file that is read at all, in bytes; of a text, in UTF-16 code units. */
export const maxFileLength = 64 * 2 ** 20;
