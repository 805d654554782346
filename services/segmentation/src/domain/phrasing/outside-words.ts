import { found, type Reading, words } from './reading.ts'

/** Currencies, times and shares that no analysis speaks of, in English and Turkish. */
const OUTSIDE = words(
  [
    'dollars?|cents?|euros?|pounds?|sterling|liras?|lirasi|tl|usd|eur|gbp|kurus',
    'weeks?|weekly|fortnight|yesterday|today|tomorrow|hours?|minutes?|decades?|centur[a-z]*|yearly|annual[a-z]*',
    'january|february|april|june|july|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?',
    '(?<![0-9] )years?|(?<!orders? )(?<!spend )an? (?:full )?(?:day|month)',
    'hafta[a-z]*|dun(?:ku)?|bugun[a-z]*|yarin(?:ki)?|saat[a-z]*|dakika[a-z]*|yil(?:l?[aiy][a-z]*|dir)?|asir',
    'ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|pazartesi|carsamba|persembe|cumartesi',
    '(?:all|every|each)(?: of)?(?: the| their)? (?:orders?|purchases?|products?|baskets?)|exclusively|solely|entirely|(?:maj|min)ority',
    '(?:tum|butun|her) (?:siparis|alisveris|urun)[a-z]*|tamami[a-z]*|hepsi[a-z]*|cogunlu[gk][a-z]*|azinli[gk][a-z]*',
  ].join('|'),
)

export const outsideWordsIn = (reading: Reading): readonly string[] => found(reading, OUTSIDE)

/** A model that speaks for itself, advises or predicts, in English and Turkish. */
const TALK = words(
  [
    "i|we|you|your|sure|certainly|of course|here is|here's|please|sorry|text|summary|reword[a-z]*|note that",
    'recommend[a-z]*|suggest[a-z]*|advis[a-z]*|should|must|could|consider|likely|probabl[a-z]*|predict[a-z]*|expect[a-z]*|will',
    'tabii|elbette|iste|lutfen|metin|ozet[a-z]*|oner[a-z]*|tavsiye[a-z]*|muhtemel[a-z]*|beklen[a-z]*|biz[a-z]*|siz[a-z]*',
  ].join('|'),
)

export const talkIn = (reading: Reading): readonly string[] => found(reading, TALK)
