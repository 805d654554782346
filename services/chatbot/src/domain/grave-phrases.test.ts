import { growthOf } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { graveIn } from './grave-phrases.ts'
import { hear } from './heard.ts'

const heardIn = (text: string) => graveIn(hear(text).folded)

describe('what people take over at once', () => {
  it.each([
    ["I don't want to live anymore", 'self_harm'],
    ['i dont wanna live', 'self_harm'],
    ['I want to kill myself', 'self_harm'],
    ['i feel like ending my life', 'self_harm'],
    ["there's no point in anything, i might just end it all", 'self_harm'],
    ['artık yaşamak istemiyorum her şey üst üste geliyor', 'self_harm'],
    ['intihar etmeyi dusunuyorum', 'self_harm'],
    ['Ich will nicht mehr leben', 'self_harm'],
    ['The head torch started smoking while charging and burned my hand!!', 'danger'],
    ['the battery of my lantern is swollen and gets really hot', 'danger'],
    ['my son had an allergic reaction, he is at the hospital', 'danger'],
    ['My toddler swallowed some of your vitamin tablets', 'danger'],
    ['the bench collapsed under me and I hurt my back', 'danger'],
    ['kafa lambası şarj olurken alev aldı elim yandı', 'danger'],
    ['powerbankin pili şişmiş, bataryadan duman çıkıyor', 'danger'],
    ['someone used my card in your shop', 'fraud'],
    ['What do I do if I believe to be a victim of credit card fraud?', 'fraud'],
    ['My wallet got stolen and now there is a withdrawal', 'fraud'],
    ['someone bought stuff with my card', 'fraud'],
    ['what if someone might be using my card', 'fraud'],
    ['hesabıma biri girmiş', 'fraud'],
    ['I got an email from you saying I must confirm my bank details', 'fraud'],
    ['I clicked on it and entered my password', 'fraud'],
    ['kartımdan haberim olmadan para çekilmiş', 'fraud'],
    ['sizden diye bir mesaj geldi kart bilgimi istiyor', 'fraud'],
    ['my lawyer will take you to court', 'legal'],
    ['then I will go to trading standards', 'legal'],
    ['tüketici hakem heyetine başvuracağım', 'legal'],
  ])('hears in "%s": %s', (text, grave) => expect(heardIn(text)).toBe(grave))

  it.each([
    'Bu sorunu tekrar yaşamak istemiyorum',
    'bu sorunu artık yaşamak istemiyorum',
    'I want to live in London, do you deliver there?',
    'I am dying to get my parcel',
    'Does it help to burn fat?',
    'Can the capsules be swallowed whole?',
    'I got an email to reset my password but the link does not work',
    'Çadıra bayıldım, çok güzel',
    'pil yanında geliyor mu',
    'şarj ışığı yanıyor ama açılmıyor',
    'Is the battery included?',
    'I want to cancel my card payment',
  ])('hears nothing of the kind in "%s"', (text) => expect(heardIn(text)).toBeUndefined())

  it.each(['battery ', 'i was ', 'email enter ', 'artik ', 'pil '])(
    'costs no more than the length of "%s…"',
    (word) => {
      expect(growthOf((times) => word.repeat(times), heardIn, 40)).toBeLessThan(3)
    },
  )
})
