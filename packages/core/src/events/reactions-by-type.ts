import type { Reaction, Subscription } from './event-bus.ts'

/** A consumer's reactions by event type. One reaction a type: the event's effect is one commit. */
export function reactionsByType({ consumer, reactions }: Subscription): ReadonlyMap<string, Reaction> {
  const byType = new Map<string, Reaction>()
  for (const reaction of reactions) {
    for (const type of reaction.types) {
      if (byType.has(type)) throw new Error(`${consumer} has two reactions to ${type}: make them one`)
      byType.set(type, reaction)
    }
  }
  return byType
}
