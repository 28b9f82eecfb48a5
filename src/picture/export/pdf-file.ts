import { ByteWriter, deflated } from "./bytes.ts";

/** A PDF file (ISO 32000-1) in the making: numbered objects, each written once. */
export class PdfFile {
  readonly #objects: (Uint8Array | undefined)[] = [];

  /** A number that an object will have, so that others can refer to it before. */
  reserve(): number {
    return this.#objects.push(undefined);
  }

  add(body: string, number = this.reserve()): number {
    this.#objects[number - 1] = new ByteWriter().latin1(body).done();
    return number;
  }

  async addStream(content: Uint8Array<ArrayBuffer>, entries = ""): Promise<number> {
    const packed = await deflated(content);
    const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`;
    return this.#objects.push(new ByteWriter().latin1(head).bytes(packed).latin1("\nendstream").done());
  }

  /** The whole file. It has no dates and no random id, so that the same objects give the same bytes. */
  done(catalog: number, info: number): Uint8Array<ArrayBuffer> {
    // The second line tells transfer programs that the file is binary (7.5.2).
    const file = new ByteWriter().latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    const offsets = this.#objects.map((body, index) => {
      const offset = file.length;
      file
        .latin1(`${index + 1} 0 obj\n`)
        .bytes(body ?? new Uint8Array())
        .latin1("\nendobj\n");
      return offset;
    });
    const table = file.length;
    file.latin1(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
    for (const offset of offsets) file.latin1(`${String(offset).padStart(10, "0")} 00000 n \n`);
    file.latin1(`trailer\n<< /Size ${offsets.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`);
    return file.done();
  }
}

/** A text string in UTF-16 (7.9.2.2). */
export function pdfText(text: string): string {
  return `<feff${utf16(text)}>`;
}

/** Code units as hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}

/** Four hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/** A number with at most four decimals and no exponent, which PDF does not know. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000 + 0);
}
