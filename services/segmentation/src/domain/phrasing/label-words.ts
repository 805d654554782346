import { type Reading, words } from './reading.ts'

/** How labels are said in English and Turkish. Earlier patterns take what they fit from later ones. */
const SAID: readonly (readonly [labels: string, pattern: RegExp])[] = [
  ['Riskli', words('(?:at|high|higher|yuksek) (?:high )?risk[a-z]*|risk altin[a-z]*|riskli[a-z]*|risk(?:y|ier)')],
  ['Riskli', words('inactive|pasif[a-z]*|dormant|lapsed|churn(?:ed|ing|ers?)|lost|kayip musteri[a-z]*|kaybed[a-z]*')],
  ['Aktif', words('(?:low|no|dusuk) risk[a-z]*|risksiz[a-z]*|aktif[a-z]*|active(?:ly)?')],
  ['Ilık', words('ilik[a-z]*|(?:luke)?warm[a-z]*|tepid')],
  ['', words('cold|cool[a-z]*|soguk[a-z]*|sogu(?:yan|mus|yor)[a-z]*|hot|sicak[a-z]*')],
  ['GençYetişkin', words('(?:genc ?yetiskin|young(?:er)? ?adult)[a-z]*')],
  ['GenZ', words('gen ?z[a-z]*|generation z|z kusa[a-z]*|zoomers?')],
  ['GenZ GençYetişkin', words('young[a-z]*|youth[a-z]*|teen[a-z]*|genc[a-z]*')],
  ['Yetişkin', words('yetiskin[a-z]*|adult[a-z]*|middle aged?|orta yas[a-z]*')],
  ['Olgun', words('olgun[a-z]*|matur[a-z]*|seniors?|elderly|older|yasli[a-z]*|retire[a-z]*|emekli[a-z]*')],
  ['', words('(?:gen|generation) [a-z]+|millennial[a-z]*|boomer[a-z]*|minors?')],
  ['Standard', words('(?:standar[dt]|dusuk|orta) ?deger[a-z]*|(?:low|lower|average|medium) value[a-z]*')],
  [
    'HighValue',
    words('high(?:est)? ?value[a-z]*|high(?:ly)? valu[a-z]*|valuable|yuksek deger[a-z]*|degerli musteri[a-z]*'),
  ],
  ['Standard', words('standar[dt][a-z]*')],
  ['Platin', words('platin[a-z]*')],
  ['Gümüş', words('gumus[a-z]*|silver[a-z]*')],
  ['Bronz', words('bronz[a-z]*')],
  ['Altın', words('altin[a-z]*|gold[a-z]*')],
  ['Odaklı', words('odak[a-z]*|focus[a-z]*|speciali[a-z]*')],
  ['Keşifçi Kaşif', words('explor[a-z]*|discover[a-z]*|adventur[a-z]*')],
  ['Keşifçi', words('kesif[a-z]*|kesfed[a-z]*')],
  ['Kaşif', words('kasif[a-z]*')],
  ['Dengeli', words('denge[a-z]*|balanc[a-z]*')],
  ['Sadık', words('sadik[a-z]*|sadig[a-z]*|loyal(?!ty)[a-z]*|faithful[a-z]*|devoted')],
  [
    'new',
    words(
      'new (?:customer|member|client|buyer|shopper|user)s?|newcomers?|first time [a-z]+|yeni (?:bir )?(?:musteri|uye)[a-z]*',
    ),
  ],
  [
    '',
    words(
      'diamond[a-z]*|elmas[a-z]*|titan[a-z]*|vip[a-z]*|premium|elite?|ruby|yakut[a-z]*|pirlanta[a-z]*|prestij[a-z]*',
    ),
  ],
  ['', words('oro|argent[a-z]*|plata|prata|ouro|silber[a-z]*|bronce|zlat[a-z]*|goud|zilver|iron|copper|demir|bakir')],
  [
    '',
    words(
      '(?:top|highest|lowest|next|higher|lower|best|entry) (?:tier|level|segment|status)[a-z]*|(?:en )?(?:ust|alt) seviye[a-z]*',
    ),
  ],
]

/** Not gold but "below the median". */
const BELOW = words('medyan[a-z]* (?:[a-z]+ )?altinda(?:dir|ki)?')

/** A label that a text speaks of, in whatever words. */
export interface SaidLabel {
  /** The labels that it may mean; none when it is nobody's. `new` is that of a new customer. */
  readonly labels: readonly string[]
  /** As the text has it, folded. */
  readonly said: string
}

export const labelsIn = ({ folded, joined }: Reading): readonly SaidLabel[] => [
  ...labelsOf(folded),
  ...labelsOf(joined),
]

function labelsOf(folded: string): readonly SaidLabel[] {
  const all: SaidLabel[] = []
  let rest = folded.replace(BELOW, '|')
  for (const [labels, pattern] of SAID) {
    rest = rest.replace(pattern, (said) => {
      all.push({ labels: labels === '' ? [] : labels.split(' '), said })
      return '|'
    })
  }
  return all
}

/** What stands before `tier` where no label does. */
const NO_TIER = new Set(
  'loyalty churn value age membership the this that same a an current which sadakat bu uyelik ayni hangi'.split(' '),
)
const TIER = /([^\s]+) (?:tier|level|status|seviye|kademe)[a-z]*/g

/** Words that a text takes for the name of a tier: `blue` of `in the blue tier`. */
export const tiersIn = ({ folded }: Reading): readonly string[] =>
  [...folded.matchAll(TIER)]
    .map(([, before = '']) => before.replace(/[^a-z·]/g, ''))
    .filter((word) => !NO_TIER.has(word))
