/** "I can answer in English and Turkish only." in the languages that customers are likely to write in. */
export const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'يمكنني الرد بالإنجليزية والتركية فقط.',
  de: 'Ich kann leider nur auf Englisch und Türkisch antworten.',
  es: 'Lo siento, solo puedo responder en inglés y en turco.',
  fr: 'Désolé, je ne peux répondre qu’en anglais et en turc.',
  it: 'Mi dispiace, posso rispondere solo in inglese e in turco.',
  nl: 'Helaas kan ik alleen in het Engels en het Turks antwoorden.',
  pl: 'Niestety mogę odpowiadać tylko po angielsku i po turecku.',
  pt: 'Desculpe, só posso responder em inglês e em turco.',
  ru: 'К сожалению, я могу отвечать только на английском и турецком языках.',
  uk: 'На жаль, я можу відповідати лише англійською та турецькою мовами.',
}

const NAMES: readonly (readonly [code: string, name: RegExp])[] = [
  ['de', /\b(deutsch|german|almanca)\b/],
  ['fr', /\b(francais|french|fransizca)\b/],
  ['es', /\b(espanol|castellano|spanish|ispanyolca)\b/],
  ['it', /\b(italiano|italian|italyanca)\b/],
  ['nl', /\b(nederlands|dutch|flemenkce)\b/],
  ['pl', /\b(polsku|polish|lehce)\b/],
  ['pt', /\b(portugues|portuguese|portekizce)\b/],
  ['ru', /русски|\b(russian|rusca)\b/],
  ['ar', /عربي|\b(arabic|arapca)\b/],
]

/** The language that a folded message names, of those the bot says that it doesn't speak. */
export const namedLanguage = (text: string): string | undefined => NAMES.find(([, name]) => name.test(text))?.[0]
