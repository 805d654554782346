/** The parts in use of peers, two of which ship no types: the types of the repository are checked without installing them. */

declare module 'vader-sentiment' {
  export namespace SentimentIntensityAnalyzer {
    /** `compound`: -1 to 1. */
    function polarity_scores(text: string): { readonly compound: number }
  }
}

declare module '@nlpjs/core' {
  interface Container {
    use(plugin: unknown): void
  }
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: object)
    addLanguage(language: string): void
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    classify(language: string, text: string): Promise<{ readonly intent: string; readonly score: number }>
    getSentiment(
      language: string,
      text: string,
    ): Promise<{ readonly sentiment: { readonly score: number; readonly vote: 'positive' | 'negative' | 'neutral' } }>
  }
}

declare module '@nlpjs/lang-en' {
  export class LangEn {}
}

declare module '@orama/stemmers/turkish' {
  export function stemmer(word: string): string
}

declare module 'minisearch' {
  export default class MiniSearch<Item> {
    constructor(options: {
      readonly fields: readonly (keyof Item & string)[]
      readonly processTerm?: (word: string) => string
      readonly searchOptions?: { readonly fuzzy?: number; readonly boost?: Readonly<Record<string, number>> }
    })
    addAll(items: readonly Item[]): void
    search(query: string): readonly { readonly id: string; readonly score: number }[]
  }
}
