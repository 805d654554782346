/** Finds where answers end on one connection: each with a Content-Length, one at a time. */
export class AnswerReader {
  #text = ''

  /** The status when the answer is complete. */
  read(chunk: Buffer): number | undefined {
    this.#text += chunk.toString('latin1')
    const head = this.#text.indexOf('\r\n\r\n')
    if (head < 0) return undefined
    const length = /content-length: (\d+)/i.exec(this.#text)?.[1]
    if (length === undefined) throw new Error(`An answer without Content-Length: ${this.#text.slice(0, head)}`)
    if (this.#text.length < head + 4 + Number(length)) return undefined
    const status = Number(this.#text.slice(9, 12))
    this.#text = ''
    return status
  }
}
