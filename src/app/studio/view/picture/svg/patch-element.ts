/**
 * Makes one tree of elements like another, and leaves alone what is like it already: a browser lays out anew only what
 * changed, and who stands on a step with the keyboard stays there. Trees of another shape take the place of what is
 * there. Answers what is there then.
 */
export function patchElement(present: Element, wanted: Element): Element {
  if (present.nodeName !== wanted.nodeName) {
    present.replaceWith(wanted);
    return wanted;
  }
  patchAttributes(present, wanted);
  const [now, next] = [[...present.childNodes], [...wanted.childNodes]];
  if (now.length !== next.length) {
    present.replaceChildren(...next);
    return present;
  }
  for (const [place, node] of next.entries()) {
    const former = now[place] as ChildNode;
    if (former.nodeName !== node.nodeName) former.replaceWith(node);
    else if (node instanceof Element) patchElement(former as Element, node);
    else if (former.nodeValue !== node.nodeValue) former.nodeValue = node.nodeValue;
  }
  return present;
}

export function patchAttributes(present: Element, wanted: Element): void {
  for (const { name } of [...present.attributes]) if (!wanted.hasAttribute(name)) present.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (present.getAttribute(name) !== value) present.setAttribute(name, value);
}
