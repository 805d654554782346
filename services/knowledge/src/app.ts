import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onAnswerRated } from './events/on-answer-rated.ts'
import { onArticleChanged } from './events/on-article-changed.ts'
import { onQuestionUnanswered } from './events/on-question-unanswered.ts'
import { onSearchMissed } from './events/on-search-missed.ts'
import { manifest } from './manifest.ts'
import { articleRoutes } from './routes/articles.ts'
import { questionRoutes } from './routes/questions.ts'
import { searchRoutes } from './routes/search.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      searchRoutes(operations, deps)
      articleRoutes(operations, deps)
      questionRoutes(operations, deps)
    },
    reactions: [onArticleChanged(deps), onQuestionUnanswered(deps), onSearchMissed(deps), onAnswerRated(deps)],
    start: () => deps.index.build(),
  }
}
