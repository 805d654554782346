export type Language = 'en' | 'tr'

/** The language that `Accept-Language` prefers of those we write; English when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { readonly language: Language; readonly quality: number } = { language: 'en', quality: 0 }
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = tag === '*' ? 'en' : /^(en|tr)(-|$)/.exec(tag)?.[1]
    const quality = qualityOf(parameters)
    if ((language === 'en' || language === 'tr') && quality > best.quality) best = { language, quality }
  }
  return best.language
}

function qualityOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))
  const quality = weight === undefined ? 1 : Number(weight.slice(weight.indexOf('=') + 1))
  return quality >= 0 && quality <= 1 ? quality : 0
}
