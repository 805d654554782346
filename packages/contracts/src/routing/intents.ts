import { type Static, Type } from 'typebox'
import { Limit, Offset, position, Strict, Text, Timestamp } from '../common.ts'
import { Priority } from '../priority.ts'
import { DestinationId, IntentGuess, IntentSetId } from './fields.ts'

const IntentName = Text(64)
const ExampleText = Text(2_000)

export type IntentSettings = Static<typeof IntentSettings>
/** Where an intent's inquiries go, and how urgent they are at least. Without a destination the routing rules decide. */
export const IntentSettings = Strict({
  intent: IntentName,
  title: Type.Optional(Text(100, 'What customers are asked with when the intent is not clear: `a late booking`')),
  destination: Type.Optional(DestinationId),
  minimum_priority: Type.Optional(Priority),
  order: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description: 'Among the routing rules, highest first: 100 if absent',
    }),
  ),
})

export const WrittenIntent = Strict({
  ...IntentSettings.properties,
  examples: Type.Optional(Type.Array(ExampleText, { maxItems: 10_000 })),
})

export type WriteIntents = Static<typeof WriteIntents>
export const WriteIntents = Strict({
  description: Type.Optional(Text(500)),
  intents: Type.Array(WrittenIntent, { maxItems: 500 }),
  out_of_scope: Type.Optional(Type.Array(ExampleText, { maxItems: 10_000, description: 'What no intent is about' })),
})

/** A file of examples as it stands: the service reads it. */
const ExampleFile = Text(
  262_144,
  'Instead of `examples`: lines of `text<TAB>intent`, as in a TSV file; a first line `text<TAB>intent` or `text<TAB>label` is a heading. No intent, or `oos`: no intent of the set is about it',
)

export type LabelledText = Static<typeof LabelledText>
export const LabelledText = Strict({
  text: ExampleText,
  intent: Type.Optional(Text(64, 'Absent: no intent of the set is about it')),
})

export type AddExamples = Static<typeof AddExamples>
export const AddExamples = Strict({
  examples: Type.Optional(Type.Array(LabelledText, { maxItems: 10_000 })),
  file: Type.Optional(ExampleFile),
})

export type WriteExamples = Static<typeof WriteExamples>
export const WriteExamples = Strict({
  ...AddExamples.properties,
  only_known_intents: Type.Optional(
    Type.Boolean({ description: 'Refuse examples of intents that the set has not: a misspelt name makes a new one' }),
  ),
})

export type NewIntent = Static<typeof NewIntent>
export const NewIntent = Strict({
  intent: Type.String(),
  examples: Type.Integer(),
  similar_to: Type.Optional(Type.String({ description: 'An intent that it was perhaps meant to be' })),
})

export type IntentSet = Static<typeof IntentSet>
export const IntentSet = Strict({
  intent_set: IntentSetId,
  description: Type.Optional(Type.String()),
  intents: Type.Integer({ description: 'Intents with examples or settings, as written last' }),
  examples: Type.Integer(),
  out_of_scope_examples: Type.Integer(),
  latest_version: Type.Integer({ description: 'Trained last; 0 before the first training' }),
  active_version: Type.Integer({ description: 'The one that answers. 0: the shipped model of `shop`, else none' }),
  previous_version: Type.Optional(Type.Integer({ description: 'What a rollback goes back to' })),
  changed_at: Type.Optional(Timestamp),
})

export type ExamplesAdded = Static<typeof ExamplesAdded>
export const ExamplesAdded = Strict({
  ...IntentSet.properties,
  new_intents: Type.Array(NewIntent, { description: 'Intents that the set had not before these examples' }),
})

const Share = Type.Number({ minimum: 0, maximum: 1 })

export type IntentMetrics = Static<typeof IntentMetrics>
export const IntentMetrics = Strict({
  examples: Type.Integer(),
  accuracy: Type.Number({ description: 'Of the messages with an intent: the likeliest one is right' }),
  accepted_accuracy: Type.Number({ description: 'Of the messages with an intent: right, and not out of scope' }),
  joint_accuracy: Type.Number({ description: 'Of all messages: right, or rejected where no intent is expected' }),
  macro_f1: Share,
  expected_calibration_error: Share,
  out_of_scope: Type.Optional(Strict({ examples: Type.Integer(), recall: Share, precision: Share, auroc: Share })),
})

export type TrainingReport = Static<typeof TrainingReport>
/** Each example is tried on a model that it didn't train. */
export const TrainingReport = Strict({
  metrics: IntentMetrics,
  intents: Type.Array(
    Strict({ intent: Type.String(), examples: Type.Integer(), precision: Share, recall: Share, f1: Share }),
  ),
  confusions: Type.Array(
    Strict({ intent: Type.String(), taken_for: Type.String(), count: Type.Integer(), example: Type.String() }),
  ),
  conflicts: Type.Array(Strict({ text: Type.String(), intents: Type.Array(Type.String()) })),
})

const versionFields = {
  intent_set: IntentSetId,
  version: Type.Integer({ minimum: 0 }),
  status: Type.Enum(['training', 'ready', 'failed']),
  examples: Type.Integer(),
  out_of_scope_examples: Type.Integer(),
  requested_at: Timestamp,
  trained_at: Type.Optional(Timestamp),
  model_bytes: Type.Optional(Type.Integer()),
  metrics: Type.Optional(IntentMetrics),
  failure: Type.Optional(Type.String()),
}

export type IntentVersion = Static<typeof IntentVersion>
export const IntentVersion = Strict(versionFields)

export type IntentVersionReport = Static<typeof IntentVersionReport>
export const IntentVersionReport = Strict({ ...versionFields, report: Type.Optional(TrainingReport) })

export type ClassifiedText = Static<typeof ClassifiedText>
export const ClassifiedText = Strict({
  intents: Type.Array(IntentGuess, { description: 'The likeliest three, likeliest first' }),
  out_of_scope: Type.Boolean(),
  reasons: Type.Array(Type.String()),
})

const setParams = Strict({ intent_set: IntentSetId })
const Version = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })
const versionParams = Strict({ intent_set: IntentSetId, version: Type.String({ pattern: '^\\d{1,9}$' }) })

export const listIntentSets = {
  method: 'GET',
  url: '/routing/intents',
  config: { action: 'ListIntentSets' },
  schema: {
    summary: 'The sets of intents, by id',
    querystring: Strict({ limit: Limit(100, 1_000), offset: Offset }),
    response: { 200: Strict({ intent_sets: Type.Array(IntentSet), ...position }) },
  },
} as const

export const getIntentSet = {
  method: 'GET',
  url: '/routing/intents/:intent_set',
  config: { action: 'GetIntentSet' },
  schema: {
    summary: 'A set of intents: what was written last, and which version answers',
    params: setParams,
    response: { 200: Strict({ ...IntentSet.properties, settings: Type.Array(IntentSettings) }) },
  },
} as const

export const putIntentSet = {
  method: 'PUT',
  url: '/routing/intents/:intent_set',
  config: { action: 'PutIntentSet', audit: 'intent_set_written' },
  schema: {
    summary: 'Create a set of intents, or write it anew',
    description:
      'Replaces settings and examples; the version in use answers on until another one is trained or activated. More examples than fit a body of 262,144 bytes follow in parts.',
    params: setParams,
    body: WriteIntents,
    response: { 200: IntentSet, 201: IntentSet },
  },
} as const

export const addIntentExamples = {
  method: 'POST',
  url: '/routing/intents/:intent_set/examples',
  config: { action: 'AddIntentExamples', audit: 'intent_examples_added' },
  schema: {
    summary: 'Add examples to a set of intents',
    description:
      'Intents that are new get no destination of their own, and are named in the answer; with `only_known_intents` nothing is added instead. At most 30,000 examples and 500 intents a set.',
    params: setParams,
    body: WriteExamples,
    response: { 200: ExamplesAdded },
  },
} as const

export const listIntentExamples = {
  method: 'GET',
  url: '/routing/intents/:intent_set/examples',
  config: { action: 'ListIntentExamples' },
  schema: {
    summary: 'The examples of a set of intents, as written last',
    description: 'Long examples make an answer shorter than `limit`: go on at `offset` + their number.',
    params: setParams,
    querystring: Strict({ limit: Limit(500, 1_000), offset: Offset }),
    response: { 200: Strict({ examples: Type.Array(LabelledText), ...position }) },
  },
} as const

export const deleteIntentSet = {
  method: 'DELETE',
  url: '/routing/intents/:intent_set',
  config: { action: 'DeleteIntentSet', audit: 'intent_set_deleted' },
  schema: {
    summary: 'Delete a set of intents; of `shop`, the own version only',
    params: setParams,
    response: { 200: Strict({ intent_set: Type.String() }) },
  },
} as const

export const trainIntentSet = {
  method: 'POST',
  url: '/routing/intents/:intent_set/train',
  config: { action: 'TrainIntentSet', audit: 'intent_training_requested' },
  schema: {
    summary: 'Train a new version from the examples written so far',
    description:
      'Answers at once; the version becomes `ready` or `failed`. Requests are answered by the old one meanwhile.',
    params: setParams,
    body: Strict({
      activate: Type.Optional(
        Type.Boolean({ default: true, description: 'Whether the version answers as soon as it is ready' }),
      ),
    }),
    response: { 202: IntentVersion },
  },
} as const

export const listIntentVersions = {
  method: 'GET',
  url: '/routing/intents/:intent_set/versions',
  config: { action: 'ListIntentVersions' },
  schema: {
    summary: 'The versions of a set of intents, newest first',
    params: setParams,
    response: { 200: Strict({ versions: Type.Array(IntentVersion), active_version: Type.Integer() }) },
  },
} as const

export const getIntentVersion = {
  method: 'GET',
  url: '/routing/intents/:intent_set/versions/:version',
  config: { action: 'GetIntentVersion' },
  schema: {
    summary: 'A version with the report of its training',
    params: versionParams,
    response: { 200: IntentVersionReport },
  },
} as const

export const activateIntentVersion = {
  method: 'POST',
  url: '/routing/intents/:intent_set/activate',
  config: { action: 'ActivateIntentVersion', audit: 'intent_version_activated' },
  schema: {
    summary: 'Let a version answer',
    params: setParams,
    body: Strict({ version: Version }),
    response: { 200: IntentSet },
  },
} as const

export const rollBackIntents = {
  method: 'POST',
  url: '/routing/intents/:intent_set/rollback',
  config: { action: 'ActivateIntentVersion', audit: 'intent_version_rolled_back' },
  schema: {
    summary: 'Let the version answer that answered before',
    params: setParams,
    response: { 200: IntentSet },
  },
} as const

export const classifyTexts = {
  method: 'POST',
  url: '/routing/intents/:intent_set/classify',
  config: { action: 'ClassifyTexts' },
  schema: {
    summary: 'What texts ask for: the three likeliest intents of each',
    params: setParams,
    body: Strict({
      texts: Type.Array(ExampleText, { minItems: 1, maxItems: 500 }),
      version: Type.Optional(Version),
      explain: Type.Optional(
        Type.Boolean({ default: false, description: 'Name the words that decide; at most 100 texts then' }),
      ),
    }),
    response: { 200: Strict({ version: Type.Integer(), results: Type.Array(ClassifiedText) }) },
  },
} as const

export const evaluateIntents = {
  method: 'POST',
  url: '/routing/intents/:intent_set/evaluate',
  config: { action: 'EvaluateIntents' },
  schema: {
    summary: 'Measure a version on labelled texts that it was not trained on',
    params: setParams,
    body: Strict({ ...AddExamples.properties, version: Type.Optional(Version) }),
    response: {
      200: Strict({
        version: Type.Integer(),
        metrics: IntentMetrics,
        unknown_intents: Type.Array(Type.String(), {
          description: 'Of the texts, but not of this version, which can only be wrong about them: the first 100',
        }),
        intents: TrainingReport.properties.intents,
        confusions: TrainingReport.properties.confusions,
      }),
    },
  },
} as const
