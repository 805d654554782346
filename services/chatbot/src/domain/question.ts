const QUESTION_LENGTH = 500

/** As much of a message as is kept as the customer's question. */
export const asQuestion = (text: string): string => text.slice(0, QUESTION_LENGTH)
