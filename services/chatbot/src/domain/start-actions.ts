import type { SuggestedAction } from '@customer-service/contracts/chatbot'
import { say as text } from './turn.ts'
import type { Wording } from './wording/wording.ts'

/** What customers mostly come for: offered while nothing is known of what this one wants. */
export const startActions = (say: Wording): readonly SuggestedAction[] => [
  text(say.whereIsMyOrder),
  text(say.returnItem),
  text(say.talkToPerson),
]
