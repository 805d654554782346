import { expect, it } from 'vitest'
import { corrected } from './correction.ts'
import { newDialogue } from './dialogue-state.ts'

const after = (question: string) => ({ ...newDialogue, question })

it.each([
  ['no, I meant ORD-9878', 'ORD-9878'],
  ['sorry wrong number, it is 9878', '9878'],
  ['no, I meant how long the refund takes', 'how long the refund takes'],
  ['oops, make that 9878', '9878'],
  ['yok pardon ORD-9878 demek istedim', 'ORD-9878'],
])('%s means %s', (text, meant) => expect(corrected(text, newDialogue)).toBe(meant))

it.each([
  ['sorry, not the shoes, the jacket', 'can I exchange my shoes?', 'can I exchange my jacket?'],
  ['not shoes but boots', 'do you sell shoes?', 'do you sell boots?'],
  ['ayakkabı değil, mont', 'ayakkabı iade edilir mi?', 'mont iade edilir mi?'],
  ['no I meant my email address', 'how do I change my password', 'how do I change my email address'],
  ['sorry, I meant the newsletter', 'How do I cancel?', 'How do I cancel? the newsletter'],
  ['i mean for a damaged item', 'refund', 'refund a damaged item'],
  ['not the shop, the phone line', 'what are your hours', 'what are your hours phone line'],
  ['yok bülteni diyorum', 'nasıl iptal ederim', 'nasıl iptal ederim bülteni'],
  ['pardon e-posta adresimi diyecektim', 'şifremi değiştirmek istiyorum', 'e-posta adresimi değiştirmek istiyorum'],
  ['*delivery', 'how long does delivrey take', 'how long does delivery take'],
])('%s after "%s" means %s', (text, question, meant) => expect(corrected(text, after(question))).toBe(meant))

it.each([
  "it's broken",
  'not yet',
  'not yet, maybe tomorrow',
  'no',
  'No, I want to return the tent that I bought last week from you in the shop',
  'sorry',
])('leaves alone: %s', (text) => expect(corrected(text, after('where is my parcel?'))).toBe(text))
