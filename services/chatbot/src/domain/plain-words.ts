/** How people type in a hurry, and what they mean: folded words of English and Turkish. */
const PLAIN: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  whats: "what's",
  wheres: "where's",
  whens: "when's",
  hows: "how's",
  im: "i'm",
  ive: "i've",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  thats: "that's",
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  gimme: 'give me',
  lemme: 'let me',
  wat: 'what',
  wht: 'what',
  hw: 'how',
  bcoz: 'because',
  coz: 'because',
  cuz: 'because',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  sry: 'sorry',
  acct: 'account',
  addr: 'address',
  abt: 'about',
  wher: 'where',
  wen: 'when',
  wil: 'will',
  oder: 'order',
  ordr: 'order',
  oders: 'orders',
  parcle: 'parcel',
  pakage: 'package',
  arive: 'arrive',
  ariv: 'arrive',
  arived: 'arrived',
  recieve: 'receive',
  recieved: 'received',
  recive: 'receive',
  retrun: 'return',
  retun: 'return',
  refnd: 'refund',
  cancle: 'cancel',
  cancell: 'cancel',
  delivry: 'delivery',
  adress: 'address',
  wnat: 'want',
  bilmiyom: 'bilmiyorum',
  istiyom: 'istiyorum',
  yapiyom: 'yapiyorum',
  pwd: 'password',
  sombody: 'somebody',
  somone: 'someone',
  someon: 'someone',
  humna: 'human',
  humen: 'human',
  hooman: 'human',
  guys: 'all',
  persn: 'person',
  preson: 'person',
  peron: 'person',
  agnet: 'agent',
  agant: 'agent',
  agen: 'agent',
  speek: 'speak',
  spek: 'speak',
  speack: 'speak',
  tlak: 'talk',
  tolk: 'talk',
  represntative: 'representative',
  representitive: 'representative',
  represenative: 'representative',
  oprator: 'operator',
  operater: 'operator',
  gt: 'get',
  mny: 'money',
  muny: 'money',
  bk: 'back',
  dlvry: 'delivery',
  dlvr: 'deliver',
  delvry: 'delivery',
  crd: 'card',
  pymt: 'payment',
  msg: 'message',
  ppl: 'people',
  gr8: 'great',
  l8: 'late',
  b4: 'before',
  '2day': 'today',
  '2moro': 'tomorrow',
  '2mrw': 'tomorrow',
  shud: 'should',
  cud: 'could',
  wud: 'would',
  nerde: 'nerede',
  nrde: 'nerede',
  nezaman: 'ne zaman',
  nekadar: 'ne kadar',
  naber: 'nasilsin',
  nbr: 'nasilsin',
  tsk: 'tesekkurler',
  tsklr: 'tesekkurler',
  tesekurler: 'tesekkurler',
  eyw: 'eyvallah',
  eyv: 'eyvallah',
  zmn: 'zaman',
  nzmn: 'ne zaman',
  bnm: 'benim',
  sprs: 'siparis',
  sprsm: 'siparisim',
  krgm: 'kargom',
  saol: 'sagol',
  saolun: 'sagolun',
  tmm: 'tamam',
  lutfn: 'lutfen',
}

const meant: ReadonlyMap<string, string> = new Map(Object.entries(PLAIN))

/** Who shortens several words means words by these, too. */
const SHORTENING = 2
const FIGURE_FOR_WORD = /(?<=[a-z] )[24](?= [a-z])/g

/** Folded text with hurried words spelled out. */
export function plainWords(text: string): string {
  let plain = ''
  let done = 0
  let shortened = 0
  for (let start = 0; start < text.length; start++) {
    const end = endOfWord(text, start)
    const word = end > start ? meant.get(text.slice(start, end)) : undefined
    if (word !== undefined) {
      plain += text.slice(done, start) + word
      done = end
      shortened += 1
    }
    start = end
  }
  plain = apart(plain + text.slice(done))
  return shortened < SHORTENING ? plain : plain.replace(FIGURE_FOR_WORD, (figure) => (figure === '4' ? 'for' : 'to'))
}

const APOSTROPHE = 0x27

function endOfWord(text: string, start: number): number {
  let end = start
  for (let code = text.charCodeAt(end); isLetter(code) || isDigit(code) || code === APOSTROPHE; ) {
    code = text.charCodeAt(++end)
  }
  return end
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const ANY_WORD = /[\p{L}\d']+/gu

/** "Varmı", "gönderiyormusunuz": the question's own word, written together with the verb. */
const TOGETHER =
  /(?<!\p{L})(\p{L}+(?:[iıuü]yor|[aeıiuü]r|acak|ecek)|var|yok)(m[iıuü](?:s[iıuü]n(?:[iıuü]z)?|y[iıuü][mz])?)(?!\p{L})/giu
/** Cheap to look for, and in few messages. */
const MAY_BE_TOGETHER = /[rk]m[iıuü]/i
const apart = (text: string): string => (MAY_BE_TOGETHER.test(text) ? text.replace(TOGETHER, '$1 $2') : text)

/** The same in text as the customer wrote it; what isn't hurried stays as it is. */
export function spelledOut(text: string): string {
  return apart(text).replace(ANY_WORD, (word) => meant.get(word.toLowerCase()) ?? word)
}
