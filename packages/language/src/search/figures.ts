const ASKS_FOR_FIGURE =
  /\b(how (much|many|long|soon|fast|far|often|big|heavy|old|late)|what time|when|until|number|phone|price|prices|costs?|fees?|charges?|hours|deadline|percent|discount|ne kadar|ka[cç]|ne zaman|saat|saatler\p{L}*|telefon\p{L}*|fiyat\p{L}*|s[uü]re\p{L}*)(?!\p{L})|[uü]cret/iu
const FIGURE = /\p{N}/u

/** Whether a question is likely to be answered by a sentence with a number in it. */
export const expectsFigure = (query: string): boolean => ASKS_FOR_FIGURE.test(query.slice(0, 500))

export const hasFigure = (text: string): boolean => FIGURE.test(text)
