import { containerBootstrap } from '@nlpjs/core'
import { LangEn } from '@nlpjs/lang-en'
import { Nlp } from '@nlpjs/nlp'

/** An NLP.js of its own for English, without its log and its files. */
export async function openNlp(): Promise<Nlp> {
  const container = await containerBootstrap()
  container.use(LangEn)
  const nlp = new Nlp({ container, autoSave: false, autoLoad: false, nlu: { log: false } })
  nlp.addLanguage('en')
  return nlp
}
