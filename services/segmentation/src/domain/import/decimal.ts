const POINT = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/
const COMMA = /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$/
const THOUSANDS_OR_DECIMALS = /^-?\d{1,3}\.\d{3}$/

/** The number that a text is; else why it is none. */
export function readDecimal(text: string, decimals: 'point' | 'comma'): number | string {
  if (decimals === 'comma') {
    if (COMMA.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
    if (THOUSANDS_OR_DECIMALS.test(text)) {
      return `may be ${text.replace('.', '')} or ${text.replace('.', ',')}: write it without a point`
    }
  } else if (/^-?\d[\d.]*,\d+$/.test(text)) {
    return 'has a comma: decimals follow a point, unless semicolons separate the columns'
  }
  return POINT.test(text) ? Number(text) : 'is not a number'
}
