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
  pwd: 'password',
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
  nerde: 'nerede',
  nrde: 'nerede',
  nezaman: 'ne zaman',
  naber: 'nasilsin',
  nbr: 'nasilsin',
  tsk: 'tesekkurler',
  tsklr: 'tesekkurler',
  tesekurler: 'tesekkurler',
  saol: 'sagol',
  saolun: 'sagolun',
  tmm: 'tamam',
  lutfn: 'lutfen',
}

const WORD = /[a-z']+/g

/** Folded text with hurried words spelled out. */
export function plainWords(text: string): string {
  return text.replace(WORD, (word) => (Object.hasOwn(PLAIN, word) ? (PLAIN[word] ?? word) : word))
}

const ANY_WORD = /[\p{L}']+/gu

/** The same in text as the customer wrote it; what isn't hurried stays as it is. */
export function spelledOut(text: string): string {
  return text.replace(ANY_WORD, (word) => {
    const folded = word.toLowerCase()
    return Object.hasOwn(PLAIN, folded) ? (PLAIN[folded] ?? word) : word
  })
}
