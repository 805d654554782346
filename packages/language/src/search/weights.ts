/**
 * How much each sign counts, tuned for nDCG@10 on five sets of questions and articles with cross-validation (StackFAQ and
 * Banking77 FAQ, dev parts, and three made of the training questions of CLINC150, HWU64 and HINT3 curekart).
 */
export const WEIGHTS = {
  title: 1.8,
  body: 1,
  /** A word of the title that begins like one of the query. */
  titlePrefix: 0.6,
  /** Two words side by side as in the query. */
  titlePair: 0.07,
  bodyPair: 0.06,
  /** The sentence that is most like the query. */
  sentence: 1,
  /** A question that is known to be answered, in much the same words. */
  alias: 1,
  /** What a document loses that is about something else than the one most like the query. */
  subject: 1.5,
  /** The part of the query that the document has, and the part of the title that the query has. */
  coverage: 0.1,
  titleCoverage: 0.1,
  /** A synonym of a word, the likeliest correction of a word that no document has, another correction, a word's beginning. */
  synonym: 0.6,
  corrected: 0.8,
  correctedOtherwise: 0.56,
  beginning: 0.5,
  /** What the rarity of a word counts that people use whatever they talk about. */
  everyday: 0.5,
} as const

/** BM25's saturation and how much long fields are held back. */
export const TITLE = { saturation: 1.2, length: 0.75 } as const
export const BODY = { saturation: 1.5, length: 0.75 } as const
