import { printable } from "../text/index.ts";

/**
 * A drawn element as XML 1.0: the same bytes from every DOM. Attributes come in alphabetical order; namespaces that a drawing library
 * declares for itself are left out. (A DOM's own `outerHTML` writes `&nbsp;`, which is not XML, and DOMs differ in it.)
 */
export function serialize(root: Element): string {
  return serializeElement(root, true);
}

function serializeElement(element: Element, isRoot: boolean): string {
  const name = element.localName;
  const namespace = isRoot ? ` xmlns="http://www.w3.org/2000/svg"` : "";
  const open = `<${name}${namespace}${attributesOf(element)}`;
  const content = [...element.childNodes].map(serializeNode).join("");
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

function serializeNode(node: ChildNode): string {
  // 1: element, 3: text (DOM standard, Node.nodeType); nothing else is drawn.
  if (node.nodeType === 1) return serializeElement(node as Element, false);
  return node.nodeType === 3 ? escapeText(node.nodeValue ?? "") : "";
}

function attributesOf(element: Element): string {
  return [...element.attributes]
    .filter(({ name }) => !/^xmlns|^svgjs|^data-svgjs/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}

function escapeText(text: string): string {
  return printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  // Without references a parser would turn tabs and line ends into spaces.
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}
