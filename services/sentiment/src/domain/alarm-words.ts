import { fold, tokenize } from '@customer-service/language'

export type Alarm = 'legal' | 'safety' | 'fraud' | 'urgency' | 'churn' | 'person'

const PHRASES: Readonly<Record<Alarm, string>> = {
  legal: `lawyer|attorney|legal action|sue you|suing|lawsuit|court|ombudsman|trading standards|consumer protection|small claims|avukat|mahkeme|dava|tüketici hakem heyeti|hakkımı arayacağım|yasal yollara`,
  safety: `caught fire|on fire|burned me|burnt me|electric shock|exploded|explosion|injured|injury|hospital|allergic reaction|poisoned|food poisoning|choking|smoke coming|yandı|patladı|elektrik çarptı|yaralandım|hastane|zehirlendim|alerjik reaksiyon`,
  fraud: `fraud|scam|scammed|stole my|stolen card|hacked|unauthorized|unauthorised|identity theft|phishing|dolandırıldım|dolandırıcı|hacklendi|çalındı|bilgim dışında`,
  urgency: `urgent|urgently|asap|immediately|right now|as soon as possible|emergency|today itself|acil|acilen|hemen|derhal`,
  churn: `cancel my subscription|cancel my account|close my account|delete my account|cancel my membership|never buy|never order|never shop|never again|switch to|switching to|going to a competitor|your competitor|leaving you|last time i|done with you|lost a customer|bir daha asla|üyeliğimi iptal|hesabımı silin|başka firmaya|rakibinize`,
  person: `real person|a human|talk to a person|speak to someone|speak to a manager|talk to a manager|your manager|supervisor|live agent|talk to an agent|yetkili|müşteri temsilcisi|canlı destek|biriyle görüşmek|insanla`,
}

const byFirstWord = new Map<string, { alarm: Alarm; words: readonly string[]; phrase: string }[]>()
for (const alarm of ['legal', 'safety', 'fraud', 'urgency', 'churn', 'person'] as const) {
  for (const phrase of PHRASES[alarm].split('|')) {
    const words = phrase.split(' ').map(fold)
    const first = words[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { alarm, words, phrase }])
  }
}

const WORDS_READ = 2_000

/** Words that ask for more than an answer, with the phrase that was found first for each. */
export function alarmsIn(text: string): ReadonlyMap<Alarm, string> {
  const words = tokenize(text, WORDS_READ).map(({ folded }) => folded)
  const found = new Map<Alarm, string>()
  words.forEach((word, place) => {
    for (const { alarm, words: wanted, phrase } of byFirstWord.get(word) ?? []) {
      if (!found.has(alarm) && wanted.every((part, i) => part === words[place + i])) found.set(alarm, phrase)
    }
  })
  return found
}
