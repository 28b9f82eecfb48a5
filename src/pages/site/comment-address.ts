import { toPrintableText } from "../../picture/text/index.ts";

const mailPattern = /^mailto:[^\s@]+@[^\s@]+$/;
const bareMailPattern = /^[^\s@:/]+@[^\s@:/]+$/;
const webPattern = /^https?:\/\/[^\s]+$/;

/**
 * The address where comments go, as a link begins.
 * @throws RangeError when it is neither one of mail nor one of the web
 */
export function toCommentAddress(address: string): string {
  if (!isCommentAddress(address)) throw new RangeError(`Comments go to a mail address or to https://…, not to "${address}"`);
  return bareMailPattern.test(address) ? `mailto:${address}` : address;
}

/** Whether it is an address of mail or of the web, which has its scheme. */
export function isCommentAddress(address: string): boolean {
  return bareMailPattern.test(address) || mailPattern.test(address) || webPattern.test(address);
}

/** The link for comments on one item: a mail about it, or the address of the web with the code in its place. */
export function buildCommentLink(address: string, code: string, subject: string): string {
  if (address.startsWith("mailto:")) return `${address}?subject=${encodeText(subject)}`;
  if (address.includes("{code}")) return address.replaceAll("{code}", encodeText(code));
  return `${address}${address.includes("?") ? "&" : "?"}item=${encodeText(code)}`;
}

/** Without halves of surrogate pairs, which the percent encoding does not know. */
function encodeText(text: string): string {
  return encodeURIComponent(toPrintableText(text));
}
