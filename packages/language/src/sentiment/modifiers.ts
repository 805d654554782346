import { wordSet } from './word-set.ts'

/** Turn the mood of the words after them. */
export const NEGATORS =
  wordSet(`not no never none nobody nothing neither nor nowhere cannot without hardly scarcely rarely seldom barely lack lacks lacking
ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't needn't shouldn't wasn't weren't won't wouldn't
aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt`)

/** Strengthen the next mood word. */
export const BOOSTERS =
  wordSet(`absolutely awfully amazingly completely considerably constantly continually deeply definitely enormously entirely especially exceptionally extremely
extraordinarily fabulously fricking frigging fully greatly hella highly hugely incredibly insanely intensely majorly more most particularly purely quite
really remarkably ridiculously seriously so substantially super thoroughly too total totally tremendously truly uber unbelievably unusually utter utterly very real
always every such still absolute complete extreme`)

/** Weaken the next mood word. */
export const DAMPERS =
  wordSet(`almost barely bit fairly hardly kinda kindof less little marginally mildly occasionally partly partially scarcely slightly somewhat sorta sortof slight pretty
maybe perhaps possibly relatively`)

/** After one of these, what follows counts more than what came before. */
export const CONTRASTS = wordSet(
  'but however nevertheless nonetheless except unfortunately sadly though although ama fakat ancak lakin maalesef ragmen oysa halbuki',
)

/** Say that something can't be done: what is bad about it stays bad ("can't reset my damn password"). */
export const INABILITIES = wordSet("cannot can't cant couldn't couldnt")
