/** Bytes written one after another, big-endian as fonts want them. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  writeUint8(...values: readonly number[]): this {
    for (const value of values) this.#write(1, (view, at) => view.setUint8(at, value));
    return this;
  }

  writeUint16(...values: readonly number[]): this {
    for (const value of values) this.#write(2, (view, at) => view.setUint16(at, value));
    return this;
  }

  writeUint32(...values: readonly number[]): this {
    for (const value of values) this.#write(4, (view, at) => view.setUint32(at, value));
    return this;
  }

  writeBytes(values: Uint8Array): this {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
    return this;
  }

  /** Every character as one byte. */
  writeLatin1(text: string): this {
    return this.writeBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }

  /** Zeros up to a multiple of `size`. */
  pad(size: number): this {
    while (this.#length % size !== 0) this.writeUint8(0);
    return this;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #write(size: number, set: (view: DataView, at: number) => void): void {
    this.#reserve(size);
    set(new DataView(this.#bytes.buffer), this.#length);
    this.#length += size;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

export function createDataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** zlib's format (RFC 1950), by what browsers and Node both have. */
export async function deflateBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return pipeBytes(bytes, new CompressionStream("deflate"));
}

export async function inflateBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return pipeBytes(bytes, new DecompressionStream("deflate"));
}

async function pipeBytes(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
