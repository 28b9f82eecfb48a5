import { ByteWriter, deflateBytes } from "../bytes.ts";

/** A PDF file (ISO 32000-1) in the making: numbered objects, each written once. */
export class PdfFile {
  readonly #objects: (Uint8Array | undefined)[] = [];

  /** A number that an object will have, so that others can refer to it before. */
  reserve(): number {
    return this.#objects.push(undefined);
  }

  add(body: string, number = this.reserve()): number {
    this.#objects[number - 1] = new ByteWriter().writeLatin1(body).toBytes();
    return number;
  }

  async addStream(content: Uint8Array<ArrayBuffer>, entries = ""): Promise<number> {
    const packed = await deflateBytes(content);
    const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`;
    return this.#objects.push(new ByteWriter().writeLatin1(head).writeBytes(packed).writeLatin1("\nendstream").toBytes());
  }

  /** The whole file. It has no dates and no random id, so that the same objects give the same bytes. */
  finishFile(catalog: number, info: number): Uint8Array<ArrayBuffer> {
    // The second line tells transfer programs that the file is binary (7.5.2).
    const file = new ByteWriter().writeLatin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    const offsets = this.#objects.map((body, index) => {
      const offset = file.length;
      file
        .writeLatin1(`${index + 1} 0 obj\n`)
        .writeBytes(body ?? new Uint8Array())
        .writeLatin1("\nendobj\n");
      return offset;
    });
    const table = file.length;
    file.writeLatin1(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
    for (const offset of offsets) file.writeLatin1(`${String(offset).padStart(10, "0")} 00000 n \n`);
    file.writeLatin1(`trailer\n<< /Size ${offsets.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`);
    return file.toBytes();
  }
}

/** A text string in UTF-16 (7.9.2.2). */
export function writePdfString(text: string): string {
  return `<feff${writeUtf16(text)}>`;
}

/** Code units as hexadecimal digits. */
export function writeUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => writeHex(text.charCodeAt(index))).join("");
}

/** Four hexadecimal digits. */
export function writeHex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/** A number with at most four decimals and no exponent, which PDF does not know. */
export function writePdfNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000 + 0);
}
