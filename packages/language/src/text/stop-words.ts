const ENGLISH = `a about after again all already also am an and any anybody anyone anything are as at be because been before
being both but by can cannot could did do does doing done each either else even ever every few for from get gets getting
give go goes going gone got had has have having he her here hers him his how however i if in into is it its itself just let
like may maybe me might more most much must my myself no nor not of off on once one only or other our ours out over own
please put quite rather really said same say see she should since so some such take than that the their theirs them then there these they
thing things this those though through till to today too under until up us very via was way we well were what when where whether which
while who whom whose why will with within without would yes yet you your yours yourself am's i'm i've i'd i'll it's that's
there's what's where's who's how's you're you've you'll you'd we're we've we'll we'd they're they've he's she's let's don't
doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't im ive dont doesnt
didnt isnt cant wont havent hasnt want wants wanted need needs needed know tell show make made hi hello hey`

const TURKISH = `acaba ama ancak bana bazi belki ben beni benim bir biraz biri bu buna bunu bunun cok cunku da daha de defa degil diye
en fakat gibi hala hangi hem hep her hic icin ile ise kadar ki kim kimi lutfen mi mu nasil ne neden nerede nicin niye o olan
olarak oldu oldugu olur on ona once onu onun sadece sen seni senin siz sizin su ve veya var vardi yani ya yok zaten misiniz
musunuz muyum miyim misin musun midir mudur nedir istiyorum peki yapiyor zaman`

/** Folded words that carry no subject: not searched for, not keywords. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${TURKISH}`.split(/\s+/))

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded)
}
