/** Reads bytes from the beginning on. Throws an Error past their end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #position = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.copy(length))
  }

  /** Aligned as any number wants it. */
  copy(length: number): ArrayBuffer {
    const end = this.#position + length
    if (end > this.#bytes.length) throw new Error('A model is cut off')
    const part = Uint8Array.from(this.#bytes.subarray(this.#position, end))
    this.#position = end
    return part.buffer
  }
}

export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
