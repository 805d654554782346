/** Folded endings of a negated verb: `gelmedi`, `bakmıyor`, `gelmez`, `gönderilmemiş`. */
const NEGATED = /.{2}m(?:[ae]di|[iu]yor|[ae]z|[ae]mis)(?:m|n|k|niz|nuz|l[ae]r|im|um|iz|uz|siniz|sunuz|t[iu]r)?$/
/** `istemiyorum`, `bilmiyorum`: the writer's own will or knowledge, hardly a complaint. But `giremiyorum` is one. */
const OWN = /m[iu]yor(?:um|uz)$/
const UNABLE = /[ae]m[iu]yor(?:um|uz)$/
/** `almayacağım`: a customer who leaves. */
const NEVER_AGAIN = /.{2}m[ae]y[ae]c[ae]g[iu](?:m|z)$/
/** `almam`, `yapmayız`: what somebody won't do after "bir daha", else often a noun ("yapmam gerekiyor"). */
const WONT = /.m[ae](?:m|y[iu]z)$/
const NO_VERBS = new Set(['komedi', 'namaz', 'yilmaz', 'durmaz', 'farketmez', 'istemiyorum', 'istemiyoruz'])
const COMPLAINT = -1.7
const OWN_COMPLAINT = -0.7

/** Whether a folded word is a verb that says something didn't happen. */
export function isNegatedVerb(folded: string): boolean {
  return NEGATED.test(folded) && !NO_VERBS.has(folded)
}

/** The mood of a folded Turkish verb that says something didn't happen; 0 for other words. */
export function negatedVerbValence(folded: string): number {
  if (NEVER_AGAIN.test(folded)) return COMPLAINT
  if (!isNegatedVerb(folded)) return 0
  return OWN.test(folded) && !UNABLE.test(folded) ? OWN_COMPLAINT : COMPLAINT
}

/** The mood of a folded verb after "bir daha" or "asla": `almam`. */
export function refusalValence(folded: string): number {
  return WONT.test(folded) ? COMPLAINT : 0
}

const BEING = /^(?:ol|cik|cikar|gel|kal|bul|gor|duy|hisset|yasa|karsilas|cek)(?:[aei]m|m)[aeiu]/

/** Whether a folded verb says that something wasn't there or wasn't met: "sorun yaşamadım", "güzel çıkmadı". */
export function isAbsence(folded: string): boolean {
  return BEING.test(folded) && isNegatedVerb(folded)
}

const SOLVED = /^(?:cozuldu|cozdu|halloldu|halledildi|hallettiniz|giderildi|duzeldi|duzeltildi)/

/** Whether a folded word says that the trouble named before it is over. */
export function isSolved(folded: string): boolean {
  return SOLVED.test(folded)
}

const IF = /.{2}[aeiu]rs[ae](?:m|n|k|n[iu]z)?$|m[ae]zs[ae](?:m|n|k|n[iu]z)?$/

/** Whether a folded verb speaks of what may happen: `gelirse`, `bozulursa`. */
export function isCondition(folded: string): boolean {
  return IF.test(folded)
}

const ASKING = /^(?:ne|nasil|nere(?:ye|de|den|si)|kim|kime|kac|hangi|m[iu](?:y[iu]m|y[iu]z|s[iu]n(?:[iu]z)?|yd[iu])?)$/

/** Whether a folded word asks: `nasıl`, `mıyım`. */
export function isAskingWord(folded: string): boolean {
  return ASKING.test(folded)
}
