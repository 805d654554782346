import type { Language } from '../analysis/language.ts'
import { found, type Reading, words } from './reading.ts'

const ENGLISH = words(
  [
    '(?:zero|nil|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:s|th|ths|fold)?',
    '(?:(?:thir|four|fif|six|seven|eigh|nine)teen|hundred|thousand|[mb]illion|trillion|dozen)(?:s|th|ths|fold)?',
    '(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y[a-z]*|ieths?)',
    'half|halves|quarters?|seconds?|thirds?|(?:fif|eigh|nin|twelf)ths?|twice|thrice|(?:dou|tre)bl[a-z]*|(?:tri|quadru)pl[a-z]*',
    'both|pairs?|couple|few|several|handful|percent[a-z]*|per cent|pct|fold|plus|minus',
    'x{1,3}(?:ix|iv|v?i{0,3})|ix|iv|vi{1,3}|i{2,3}',
  ].join('|'),
)

const END = '(?:[aeiu]|[iu]?n[a-z]*|[iu]?nc[iu]|s?[ae]r|[dt][ae](?:n|ki)?|l[iu]k?|s[iu][a-z]*|l[ae]r[a-z]*)?'
const UNITS = 'bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz'
const TENS = 'on|yirmi|otuz|kirk|elli|altmis|yetmis|seksen|doksan|yuz|bin'
const COUNTED = 'gun|ay|yas|siparis|alisveris|urun|kez|kere|defa'

const TURKISH = words(
  [
    `(?:sifir|iki|uc|dort|bes|yedi|sekiz|dokuz|yirmi|otuz|kirk|elli|altmis|yetmis|seksen|doksan|milyon|milyar|trilyon)${END}`,
    `(?:${TENS})(?:${UNITS})[a-z]*`,
    'duzine[a-z]*|bucuk[a-z]*|ceyre[a-z]*|yari(?:m|si)?[a-z]*(?<!yarin)|yuz(?:de[a-z]*|lerce|uncu)?|birkac|birinci|cift|onlarca|binlerce',
    `bir(?:er)? (?:tam |tek )?(?:${COUNTED})[a-z]*`,
  ].join('|'),
)
/** Words that mean something else in English. */
const TURKISH_ALONE = words(`(?:on|alti|bin)${END}|onda(?:n|ki)?|tek(?:i|ler)?`)
/** Pronouns that look like cases of ten, and "below". */
const NO_NUMBERS = words('onu|onun|ona|onlar[a-z]*(?<!onlarca)|altin[a-z]*')

/** The numbers that a text has in words, folded. English and Turkish ones, whatever its language. */
export function numberWordsIn(reading: Reading, language: Language): readonly string[] {
  const all = [...found(reading, ENGLISH), ...found(reading, TURKISH)]
  if (language === 'en') return all
  return [...all, ...found(reading, TURKISH_ALONE)].filter((word) => word.match(NO_NUMBERS) === null)
}
