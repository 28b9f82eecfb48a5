import { SaxesParser } from "saxes";
import { measureText } from "../../src/picture/text/index.ts";

/** A line of text in a drawing and the room that it takes, a little less than its line height. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of text of an SVG without transforms, and the size of the whole. */
export function textBoxes(svg: string): { readonly width: number; readonly height: number; readonly texts: readonly TextBox[] } {
  const texts: TextBox[] = [];
  let [width, height] = [0, 0];
  let open: Record<string, string> | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    open = name === "text" ? (attributes as Record<string, string>) : undefined;
    if (name === "svg") [width, height] = [Number(attributes.width), Number(attributes.height)];
  });
  parser.on("text", (text) => {
    if (!open) return;
    const [x, y, size] = [open.x, open.y, open["font-size"]].map(Number) as [number, number, number];
    const wide = measureText(text, size, open["font-weight"] === "700");
    const left = x - wide * ({ middle: 0.5, end: 1 }[open["text-anchor"] ?? ""] ?? 0);
    texts.push({ text, left, right: left + wide, top: y - size * 0.85, bottom: y + size * 0.15 });
  });
  parser.on("closetag", () => {
    open = undefined;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { width, height, texts };
}

/** What is wrong with the texts of a drawing: those that leave it, and pairs that cover each other. */
export function textFaults(svg: string): readonly string[] {
  const { width, height, texts } = textBoxes(svg);
  const outside = texts.filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height);
  const pairs = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...pairs];
}
