/** What to write. Everything in it leaves the platform. */
export interface Order {
  readonly instructions: string
  readonly text: string
}

/** Writes texts in words of its own. What it writes may be wrong: whoever asks checks it. */
export interface LanguageModel {
  /** Undefined when it wrote nothing by `deadline` (Unix milliseconds), for whatever reason. Never fails. */
  write(order: Order, deadline: number): Promise<string | undefined>
}

/** Where no model is configured. */
export const noLanguageModel: LanguageModel = { write: async () => undefined }
