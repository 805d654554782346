import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadSubjectModel, type SubjectModel } from '@customer-service/language'

const FILE = createRequire(import.meta.url).resolve('@customer-service/language/models/subjects.bin')

let model: SubjectModel | undefined

/** What words are about, as shipped with the platform: read once. */
export function shippedSubjects(): SubjectModel {
  model ??= loadSubjectModel(readFileSync(FILE))
  return model
}
