import { growthOf } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { hear } from './heard.ts'

const WISHES = [
  'I want to talk to a person',
  'talk to a human',
  'can i speak to someone',
  'could I speak with a representative please?',
  'let me chat with an agent',
  'connect me to an agent',
  'transfer me to a real person',
  'put me through to customer service',
  'pass me to your supervisor',
  'hand me over to a human',
  'I need a human',
  'i want a human being',
  'give me an agent',
  'get me a manager',
  "I'd like a representative",
  "I'd rather have a real person",
  'is there a human I can talk to?',
  'is there anybody I can speak to',
  'do you have a real person there?',
  'can I have a live agent',
  'agent',
  'agent pls',
  'operator!',
  'human please',
  'this is the third time i write to you and still no answer',
  'nobody answers your phone',
  'No one is answering',
  'kimse cevap vermiyor',
  'customer service',
  'representative now',
  'real person',
  'live chat please',
  'human support',
  'I need human help',
  "i don't want to talk to a bot",
  'stop sending me this bot',
  'I hate this robot',
  'I am tired of talking to bots',
  'no bots please',
  'someone who is not a bot',
  'call me back please',
  'please call me',
  'can somebody call me?',
  'I want you to phone me',
  'i request a callback',
  'escalate this',
  'escalate my case',
  'escalate this to your manager',
  "why can't I talk to a human?",
  'how can I talk to an agent?',
  'i want too speek to a humna',
  'let me tlak to ur manager',
  'gimme a human',
  'I need to speak with somebody about my order',
  'My tent has a hole, I want to speak to somebody about it',
  'refer me to a person who can decide this',
]

const TURKISH_WISHES = [
  'bir insanla konuşmak istiyorum',
  'gerçek bir kişiyle görüşmek istiyorum',
  'müşteri temsilcisine bağlanmak istiyorum',
  'temsilciye bağla',
  'beni bir yetkiliye bağlayın',
  'beni canlı desteğe bağla',
  'canlı destek',
  'canlı destek istiyorum',
  'yetkili biriyle görüşebilir miyim',
  'müşteri hizmetleriyle konuşmak istiyorum',
  'biriyle görüşmem lazım',
  'operatör lütfen',
  'operatöre aktarın beni',
  'insan yok mu orada',
  'robotla konuşmak istemiyorum',
  'beni arayın',
  'acil dönüş yapın lütfen!!',
  'beni arar mısınız',
  'müdürünüzle görüşmek istiyorum',
  'bir görevliye yönlendirin',
  'temsilci',
  'yetkiliyle irtibat kurmak istiyorum',
  'telefonla görüşmek istiyorum',
]

const NO_WISHES = [
  'do I have to talk to a person to return something?',
  'must I speak to an agent to cancel?',
  'should i talk to customer service first?',
  'I do not want to talk to a person',
  "don't connect me, I don't need to talk to anyone, no need to talk to a person",
  'what time do your agents start working?',
  'I try to check at what time customer service available is',
  'when can I reach an agent by phone?',
  'is human customer support free of charge?',
  'are you a robot or a real person?',
  'are you human?',
  'am I talking to a bot?',
  'Do you have people working on Sundays?',
  'Is this for a tall person?',
  'how do I change my personal information',
  'I want to transfer money to another person',
  'I have a customer service question',
  'Can someone tell me the price?',
  'your driver did not call me',
  'the agent told me it was shipped',
  'which agent delivered my parcel',
  'a two-person tent',
  'I want to buy a present for a person who likes hiking',
  'iade için biriyle konuşmam gerekiyor mu?',
  'sen robot musun yoksa insan mı?',
  'temsilciyle konuşmak zorunda mıyım?',
  'iki kişilik çadır var mı',
]

const REFUSALS = [
  'I do not want to talk to a person',
  'no thanks i dont want a human',
  "no i don't want a person, just tell me",
  'please do not transfer me',
  'no human please',
  'hayır istemem kimseyi',
  'yetkiliye gerek yok',
  'temsilciye bağlanmak istemiyorum',
]

describe('the refusal of a person', () => {
  it.each(REFUSALS)('is heard in: %s', (text) => {
    expect(hear(text)).toMatchObject({ refusesPerson: true, wantsPerson: false })
  })

  it.each([...WISHES, ...TURKISH_WISHES])('is not heard in: %s', (text) => expect(hear(text).refusesPerson).toBe(false))
})

describe('the wish for a person', () => {
  it.each([...WISHES, ...TURKISH_WISHES])('is heard in: %s', (text) => expect(hear(text).wantsPerson).toBe(true))

  it.each(NO_WISHES)('is not heard in: %s', (text) => expect(hear(text).wantsPerson).toBe(false))

  it.each(['get me a ', 'want some ', 'do i have to ', 'insan '])('costs no more than the length of "%s…"', (words) => {
    expect(growthOf((times) => words.repeat(times), hear, 20)).toBeLessThan(3)
  })
})
