/// <reference lib="dom" preserve="true" />

/**
 * A document to draw on where there is no browser: the few parts of the DOM that svg.js and our own code touch, and
 * nothing else. Every DOM gives a drawing the same bytes; this one takes no time to load, and half the time of linkedom
 * to draw on, for which each attribute is a node.
 * @example
 * ```ts
 * import { createBlankDocument, drawFlowchart, layoutFlowchart, buildProcess } from "leadpath";
 * const picture = await layoutFlowchart(buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] }));
 * drawFlowchart(picture, { document: createBlankDocument() }).endsWith("</svg>"); // → true
 * ```
 */
export function createBlankDocument(): Document {
  const document = { createElementNS: (_namespace: string, name: string) => new BlankElement(name) };
  const window = { document, Node: BlankNode, SVGElement: BlankElement };
  return Object.assign(document, { defaultView: window }) as unknown as Document;
}

// svg.js asks whether something is an instance of the window's Node.
class BlankNode {
  readonly nodeType: number;
  readonly nodeName: string;
  nodeValue: string | null = null;

  constructor(nodeType: number, nodeName: string) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
  }
}

class BlankElement extends BlankNode {
  readonly attributes: { readonly name: string; value: string }[] = [];
  readonly childNodes: BlankNode[] = [];

  constructor(name: string) {
    super(1, name);
  }

  get localName(): string {
    return this.nodeName;
  }

  set textContent(text: string) {
    const node = new BlankNode(3, "#text");
    node.nodeValue = text;
    this.childNodes.splice(0, this.childNodes.length, node);
  }

  appendChild(child: BlankNode): BlankNode {
    this.childNodes.push(child);
    return child;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.some((attribute) => attribute.name === name);
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.attributes.find((each) => each.name === name);
    if (attribute) attribute.value = value;
    else this.attributes.push({ name, value });
  }

  setAttributeNS(_namespace: string, name: string, value: string): void {
    this.setAttribute(name, value);
  }
}
