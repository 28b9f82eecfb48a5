import { printable } from "../../picture/text/index.ts";

const mail = /^mailto:[^\s@]+@[^\s@]+$/;
const bareMail = /^[^\s@:/]+@[^\s@:/]+$/;

/**
 * The address where comments go, as a link begins.
 * @throws RangeError when it is neither one of mail nor one of the web
 */
export function commentAddress(address: string): string {
  if (bareMail.test(address)) return `mailto:${address}`;
  if (mail.test(address) || /^https?:\/\/[^\s]+$/.test(address)) return address;
  throw new RangeError(`Comments go to a mail address or to https://…, not to "${address}"`);
}

/** The link for comments on one item: a mail about it, or the address of the web with the code in its place. */
export function commentLink(address: string, code: string, subject: string): string {
  if (address.startsWith("mailto:")) return `${address}?subject=${encoded(subject)}`;
  if (address.includes("{code}")) return address.replaceAll("{code}", encoded(code));
  return `${address}${address.includes("?") ? "&" : "?"}item=${encoded(code)}`;
}

/** Without halves of surrogate pairs, which the percent encoding does not know. */
function encoded(text: string): string {
  return encodeURIComponent(printable(text));
}
