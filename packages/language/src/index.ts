export { type CodePattern, codePattern } from './entities/code-pattern.ts'
export type { Entity, EntityType } from './entities/entity.ts'
export { DEFAULT_PATTERNS, type EntityPatterns, findEntities } from './entities/find-entities.ts'
export { containsPii, findPii, type Pii, type PiiType } from './pii/pii.ts'
export { bestPassage, type Passage } from './search/best-passage.ts'
export type { Searchable } from './search/document-terms.ts'
export {
  createSearchIndex,
  type SearchHit,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
} from './search/search-index.ts'
export { fold, lowerCase } from './text/fold.ts'
export { stem } from './text/stem.ts'
export { type Token, tokenize } from './text/tokens.ts'
