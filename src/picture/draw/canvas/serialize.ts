import { toPrintableText } from "../../text/index.ts";

export type Attribute = readonly [name: string, value: string];
type ChangeAttributes = (attributes: readonly Attribute[]) => readonly Attribute[];

/**
 * A drawn element as XML 1.0: the same bytes from every DOM. Attributes come in alphabetical order; namespaces that a
 * drawing library declares for itself are left out; `change` has the last word on the others. (A DOM's own `outerHTML`
 * writes `&nbsp;`, which is not XML, and DOMs differ in it.)
 */
export function serializeSvg(root: Element, change: ChangeAttributes): string {
  return serializeElement(root, change, true);
}

function serializeElement(element: Element, change: ChangeAttributes, isRoot: boolean): string {
  const name = element.localName;
  const namespace = isRoot ? ` xmlns="http://www.w3.org/2000/svg"` : "";
  const open = `<${name}${namespace}${writeAttributes(element, change)}`;
  let content = "";
  for (const node of element.childNodes) content += serializeNode(node, change);
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

function serializeNode(node: ChildNode, change: ChangeAttributes): string {
  // 1: element, 3: text (DOM standard, Node.nodeType); nothing else is drawn.
  if (node.nodeType === 1) return serializeElement(node as Element, change, false);
  return node.nodeType === 3 ? escapeText(node.nodeValue ?? "") : "";
}

function writeAttributes(element: Element, change: ChangeAttributes): string {
  const attributes: Attribute[] = [];
  for (const { name, value } of element.attributes) if (!isLibraryAttribute(name)) attributes.push([name, value]);
  let text = "";
  for (const [name, value] of change(attributes).toSorted(compareAttributes)) text += ` ${name}="${escapeAttribute(value)}"`;
  return text;
}

function isLibraryAttribute(name: string): boolean {
  return name.startsWith("xmlns") || name.startsWith("svgjs") || name.startsWith("data-svgjs");
}

function compareAttributes([one]: Attribute, [other]: Attribute): number {
  return one < other ? -1 : 1;
}

/**
 * Nearly every value is a number, a colour or path data: nothing to escape, and told faster than five replacements
 * take.
 */
const plainPattern = /^[ !#-%'-;=?-~]*$/;

function escapeText(text: string): string {
  if (plainPattern.test(text)) return text;
  return toPrintableText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  if (plainPattern.test(text)) return text;
  // Without references a parser would turn tabs and line ends into spaces.
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}
