import { ByteWriter } from "../bytes.ts";
import type { Subset } from "../fonts/subset.ts";
import { computeSubsetTag } from "../fonts/subset-tag.ts";
import type { Typeface } from "../fonts/typeface.ts";
import { type PdfFile, writeHex, writePdfNumber, writeUtf16 } from "./file.ts";

/**
 * Embeds a subset whose glyph ids are the codes of the text (ISO 32000-1, 9.7: a Type 0 font with Identity-H), with a
 * map back to characters, so that the text can be selected, copied and searched.
 */
export async function embedFont(file: PdfFile, subset: Subset, typeface: Typeface, style: string): Promise<number> {
  const name = `${computeSubsetTag(subset.codePoints.map((codePoint) => codePoint ?? 0))}+NotoSansSC-${style}`;
  const scaleUnits = (units: number) => writePdfNumber((units * 1000) / typeface.unitsPerEm);
  const program = await file.addStream(subset.bytes, `/Length1 ${subset.bytes.length} `);
  const characters = await file.addStream(new ByteWriter().writeLatin1(writeCharacterMap(subset)).toBytes());
  const [up, down] = [scaleUnits(typeface.ascent), scaleUnits(typeface.descent)];
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-1000 ${down} 2000 ${up}] /ItalicAngle 0 /Ascent ${up} /Descent ${down} /CapHeight 733 /StemV ${style === "Bold" ? 140 : 80} /FontFile2 ${program} 0 R >>`,
  );
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${subset.advances.map(scaleUnits).join(" ")}]] /CIDToGIDMap /Identity >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${characters} 0 R >>`,
  );
}

function writeCharacterMap({ codePoints }: Subset): string {
  const known = codePoints.flatMap((codePoint, id) =>
    codePoint === undefined ? [] : [`<${writeHex(id)}> <${writeUtf16(String.fromCodePoint(codePoint))}>`],
  );
  const blocks: string[] = [];
  // A block has at most 100 entries (Adobe Technical Note 5014).
  for (let at = 0; at < known.length; at += 100) {
    const block = known.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
