/** Folded endings of a negated verb: `gelmedi`, `bakmıyor`, `gelmez`, `gönderilmemiş`. */
const NEGATED = /.{2}m(?:[ae]di|[iu]yor|[ae]z|[ae]mis)(?:m|n|k|niz|nuz|l[ae]r|im|um|iz|uz|siniz|sunuz|t[iu]r)?$/
/** `istemiyorum`, `bilmiyorum`: the writer's own will or knowledge, hardly a complaint. But `giremiyorum` is one. */
const OWN = /m[iu]yor(?:um|uz)$/
const UNABLE = /[ae]m[iu]yor(?:um|uz)$/
/** `almayacağım`: a customer who leaves. */
const NEVER_AGAIN = /.{2}m[ae]y[ae]c[ae]g[iu](?:m|z)$/
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

const SOLVED = /^(?:cozuldu|cozdu|halloldu|halledildi|hallettiniz|giderildi|duzeldi|duzeltildi)/

/** Whether a folded word says that the trouble named before it is over. */
export function isSolved(folded: string): boolean {
  return SOLVED.test(folded)
}
