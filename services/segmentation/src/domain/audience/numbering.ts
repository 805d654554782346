/** Numbers for names, from 1 on; 0 stands for none. A number is never given twice. */
export class Numbering {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = ['']

  /** @param names those of an earlier numbering, in the order of their numbers from 1 on; empty ones are forgotten */
  constructor(names: readonly string[] = []) {
    for (const name of names) {
      const number = this.#names.push(name) - 1
      if (name !== '') this.#numbers.set(name, number)
    }
  }

  /** By number from 1 on; empty where a name was forgotten. */
  get names(): readonly string[] {
    return this.#names.slice(1)
  }

  /** The highest number given. */
  get last(): number {
    return this.#names.length - 1
  }

  /** The number of a name, which gets one when it has none. */
  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#names.push(name) - 1
    this.#numbers.set(name, number)
    return number
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name)
  }

  nameOf(number: number): string {
    return this.#names[number] ?? ''
  }

  forget(name: string): void {
    const number = this.#numbers.get(name)
    if (number === undefined) return
    this.#numbers.delete(name)
    this.#names[number] = ''
  }
}
