/** Reads bytes from a place on. Throws an Error past their end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #position: number

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes
    this.#position = position
  }

  bytes(length: number): Uint8Array {
    const end = this.#position + length
    if (end > this.#bytes.length) throw new Error('A model is cut off')
    const part = this.#bytes.subarray(this.#position, end)
    this.#position = end
    return part
  }

  signedBytes(length: number): Int8Array {
    const { buffer, byteOffset } = this.bytes(length)
    return new Int8Array(buffer, byteOffset, length)
  }

  /** Aligned as any number wants it. */
  copy(length: number): ArrayBuffer {
    return Uint8Array.from(this.bytes(length)).buffer
  }

  /** Numbers of a byte each, or of 255 and three bytes. */
  numbers(count: number): Uint32Array {
    const values = new Uint32Array(count)
    for (let i = 0; i < count; i++) {
      const [first = 0] = this.bytes(1)
      values[i] = first < 255 ? first : this.#large()
    }
    return values
  }

  #large(): number {
    const [low = 0, middle = 0, high = 0] = this.bytes(3)
    return low + (middle << 8) + (high << 16)
  }
}

export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
