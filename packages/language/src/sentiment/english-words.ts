/** English words by what they say of the mood, -4 (hate) to 4 (ecstasy). Other forms of a word are found by its stem. */
export const ENGLISH_WORDS: Readonly<Record<string, string>> = {
  '-3.4': `abysmal appalling atrocious catastrophic despicable disgusting disgrace disgraceful excruciating fraudsters
hate hated hateful hell horrendous horrible horrid horrific infuriating loathe nightmare outrageous repulsive scammers
sickening terrible terribly unforgivable vile worst fucking fuck fucked bullshit shit shitty motherfucker murder rape terrorist
garbage evil cruel despise`,
  '-2.9': `abuse abusive angry anger awful awfully betrayed bastard bitch cheated cheater corrupt crappy deceitful
deceived dead death depressed depressing devastated dies disaster dreadful enraged fail fails failed failure fraud furious
fury hideous humiliated idiot idiots idiotic incompetent insulting kill killed liar liars livid lied lies lying misery miserable nasty
pathetic pissed rage revolting ripoff robbed scam scammed scumbag sick stole stolen steal suck sucks sucked swindle threat
toxic tragic ugly unacceptable useless victim violent worthless wretched moron morons racist war bombing crying
dishonest outraged unusable lousy rubbish asshole ass damn crap wtf smh ffs pos thieves thief thievery crooks crook`,
  '-2.4': `lost waste trash abandoned afraid alarmed annoyance anxious apathetic appalled arrogant bad badly blame bogus
boring broke broken bug buggy cheap cheated chaos clueless clumsy complain complained complaining confused confusing crash crashed
crashes cried critical cruel cry dangerous defect defective defects deny denied despair desperate
destroyed dirty disappoint disappointed disappointing disappointment disappoints disgruntled dislike dislikes disrespectful
distressed disturbed dull dumb embarrassed embarrassing faulty fear filthy flaw flawed fool foolish frightened 
 gross grief guilty harass harassed harm harmful hurt hurts ignored ignorant
inaccurate inadequate incorrect inconvenience inconvenient inedible inferior insult irate irresponsible irritated irritating
jerk lame lose losing loser loss mad malfunction malfunctioning mediocre mess messy mislead misleading mistreated mocked moldy
negligent nervous neglect neglected obnoxious offended offensive overcharged overpriced panic painful pain poor poorly
regret regrets rejected resent ridiculous rotten rude rudely ruin ruined ruins sad sadly scared shame shameful shattered
shoddy slow sloppy sorry spoiled stale stupid stupidity suffer suffered suffering suspicious terrified torn torture
 unable unbearable uncomfortable unfair unfortunate unfortunately unhappy unhelpful unpleasant
unprofessional unreliable unresponsive unsafe unsatisfied unsatisfactory untrustworthy unwilling upset upsetting vague
violated wasted wasting weak weird worried worry worrying worse worsened wrong wrongly yuck yucky bland greasy soggy tasteless
flimsy clunky laggy glitchy glitch tiresome dissatisfied dissatisfaction disrespect exhausting exhausted infuriated
hopeless helpless nonsense ruining disappointedly sickened aggravating aggravated avoid rip ripped fake counterfeit forged crushed leaking
leaked leaks cracked scratched shattered smashed dented stained smelly stinks stink smells expired contaminated undrinkable
noisy overcooked undercooked tasteless disgusted cancer disease illegal lawsuit sue suing sucky meh underwhelming
underwhelmed joyless tedious predictable unfunny pointless lifeless mindless incoherent contrived cliche awkward`,
  '-2.1': `frustrate frustrated frustrates frustrating frustration damaged damage damages annoyed annoying trouble troubles`,
  '-1.6': `against angst argue bother bothered bothering careless challenge cold
concern concerned concerning conflict cramped crowded debt delay delayed delaying delays difficult difficulty
disabled disconnect disconnected disconnects doubt doubtful drained drops empty error errors excuse excuses expensive fault fight
flat forced freeze freezes frozen hang hangs hassle hesitant hung ignore ignores ignoring
impatient impossible improper incomplete insufficient interruption interrupted invalid issue issues lack lacked lacking lacks lag late
lazy lonely mistake mistaken mistakes misplaced missed missing mysterious nobody noise
odd outdated overdue overrated pity postponed pressure problem problems problematic questionable refuse refused refuses
refusing reject rejects rejection sceptical shortage shrunk sketchy skeptical stuck struggle struggled struggling stress stressed
stressful strict stubborn tired unanswered unauthorized unauthorised unauthenticated unavailable unclear unconfirmed undelivered unfinished
 unnecessary unreachable unresolved unsolved unstable unsuccessful unsure unusual urgent vulnerable 
weary wore worn wobbly bored banned bankrupt burned burnt cheaply complains complain suspended 
 incompatible kaput malfunctions mishandled mismatch scratch shame spam stops struggled tight ugh uncertain duplicate duplicated dying
nothing pathetic regrettable unprepared hungry avoided dry salty overdone lukewarm pricey average mediocre`,
  '-0.8': `declined decline declines restricted penalty forget forgot forgotten locked blocked complaint complaints wait waited waiting waits although anymore barely chase chasing despite forever however instead longer
lower mere minor never nope nor object outage quit quitting repeatedly stop stopped twice unless
weeks weird wonder yawn dispute disputed chargeback reversed `,
  '0.9': ` acceptable adequate agree agreed alright calm capable clearly
correct correctly decent easy easier easily enough fair fairly fine fix fixed fixes fresh functional gladly glad hope hopeful
hopefully hoping interested interesting legit like liked likes modern natural ok okay okey okie positive
prepared proper properly quick quickly ready reasonable reasonably relevant respect responsive safe safely secure secured settled simple
smooth smoothly solid solved soon stable steady suitable sweet true useful valid warm welcome willing win
 yay yes yep yup clean accurate affordable cheaper bonus intact`,
  '1.8': `accomplished admire advantage affordable amused appreciate appreciated appreciates appreciation appreciative approval
assured attentive attractive benefit benefits better bravo bright calmly care cared caring
charming cheer cheerful cheers clever comfort comfortable comfortable comfy compassionate compliment confident congrats congratulations considerate convenient
cool courteous creative crisp cute dedicated dependable durable effective efficient effortless elegant encouraged energetic enjoy enjoyed enjoyable
enjoying enjoys entertaining excited exciting faithful favorite favourite favor favour friendly fun funny generous gentle genuine glad good goodness 
grateful gratitude handy healthy helpful honest hilarious humor improved improvement improvements impressed impressive improving
inspiring inspired intelligent intuitive joy kind kindly kindness laugh laughed laughing lol haha hahaha lively lucky nice nicely neat
patient peaceful pleasant pleased pleasure polite politely prompt promptly proud reassured reassuring recommend recommended
recommends refreshing relaxed relaxing reliable relief relieved resolved respectful respectfully rewarding satisfied satisfies satisfying satisfaction
seamless sensible sharp sincere skilled smart smile smiles smiling speedy sturdy succeed success
successful successfully super swift tasty thank thankful thanks thankyou thanx thx tks ty thoughtful thrill trust trusted trustworthy
valuable warmly welcomed welcoming winner winning won wise worth worthwhile worthy yummy delight juicy flavorful flavourful
crispy cozy cosy stylish spacious knowledgeable professional professionally moving engaging witty heartwarming
authentic wow yaay hooray hug hugs bless blessed happily hero`,
  '2.7': `adorable adore amazes awesome beautiful beautifully beauty celebrate celebration charm cheerful delicious delighted delightful
ecstatic excellence excellent excellently exceed exceeded exceeds excels excited exceptional exceptionally fab fabulous fantastic fantastically flawless flawlessly
genius glorious gorgeous grand great greatest greatly happy happier happiness heaven heavenly ideal incredible joyful
keen kudos love loved lovely loves loving magnificent marvelous marvellous masterpiece miracle outstanding overjoyed perfect perfection perfectly
phenomenal pristine remarkable sensational spectacular spotless splendid stellar stunning sublime superb superior terrific thrilled
 treasure unbeatable unforgettable wonderful wonderfully yippee lifesaver legend lovin enjoyable riveting captivating`,
  '3.3': `amazing amazingly best blissful bliss brilliant brilliantly euphoric extraordinary magical`,
}
