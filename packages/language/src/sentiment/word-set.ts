/** The words of a text that lists them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
