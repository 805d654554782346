import { type Static, Type } from 'typebox'
import { Strict, UserId } from '../common.ts'
import { acceptLanguage } from './language.ts'
import { SegmentQuery } from './queries.ts'

export type ImportReport = Static<typeof ImportReport>
export const ImportReport = Strict({
  records: Type.Integer({ description: 'In the file, the refused included' }),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer({ description: 'Known already, exactly so' }),
  superseded: Type.Integer({ description: 'Replaced by a later record of this file' }),
  refused: Type.Integer(),
  problems: Type.Array(
    Strict({
      line: Type.Integer({ description: 'Of this body, from 1' }),
      field: Type.Optional(Type.String()),
      reason: Type.String(),
    }),
    { description: 'Why records were refused: the first 100' },
  ),
  ignored_columns: Type.Array(Type.String()),
})

const FILE = Type.String({
  contentMediaType: 'text/csv, application/x-ndjson',
  description:
    'CSV in UTF-8 with a header, or JSON Lines; column names in any case, also as userId. Commas, semicolons (then numbers may ' +
    'have decimal commas) or tabs separate the columns, whichever the header has.',
})

const contentType = Type.Object({ 'content-type': Type.String() })

const REPEATS =
  'Refused lines leave the others alone. The same file again changes nothing. At most 256 KB: the `import` command splits files.'

export const importUsers = {
  method: 'POST',
  url: '/segmentation/users',
  config: { action: 'ImportCustomerData', audit: 'customer_data_imported' },
  schema: {
    summary: 'Import customers',
    description: `Columns USER_ID, AGE, GENDER, CITY, REGION, REGISTERED_AT, MEDIAN_BASKET (of the region; computed from the purchases when it is left out); all but the first may be empty. A record replaces what was known. ${REPEATS}`,
    headers: contentType,
    body: FILE,
    response: { 200: ImportReport },
  },
} as const

export const importItems = {
  method: 'POST',
  url: '/segmentation/items',
  config: { action: 'ImportCustomerData', audit: 'customer_data_imported' },
  schema: {
    summary: 'Import items: they take the place of the default car catalogue',
    description: `Columns ITEM_ID, FAMILY (or NAME), CATEGORY, POWERTRAIN; all but the first may be empty. ${REPEATS}`,
    headers: contentType,
    body: FILE,
    response: { 200: ImportReport },
  },
} as const

export const importInteractions = {
  method: 'POST',
  url: '/segmentation/interactions',
  config: { action: 'ImportCustomerData', audit: 'customer_data_imported' },
  schema: {
    summary: 'Import interactions: purchases, views, e-mail opens and the like',
    description:
      'Columns USER_ID, ITEM_ID, EVENT_TYPE, EVENT_VALUE, TIMESTAMP (seconds since 1970, or a time such as 2026-02-12T10:00:00Z, 2026-02-12 10:00 or 12.02.2026 10:00), and beyond those of Amazon ' +
      'Personalize CURRENCY, ORDER_ID (purchases of one order are one order) and EVENT_ID. An interaction without an ' +
      'EVENT_ID is known by all that it says, and as many that are alike as one request has; with one it may come again with ' +
      `another value. E-mail events (email_open, email_click) need no item. ${REPEATS}`,
    headers: contentType,
    body: FILE,
    response: { 200: ImportReport },
  },
} as const

export const getCustomerData = {
  method: 'GET',
  url: '/segmentation/customer-data',
  config: { action: 'GetCustomerData' },
  schema: {
    summary: 'How much customer data there is',
    response: {
      200: Strict({
        customers: Type.Integer(),
        interactions: Type.Integer(),
        items: Type.Integer(),
        catalogue: Type.Enum(['default', 'imported']),
      }),
    },
  },
} as const

export const eraseCustomer = {
  method: 'DELETE',
  url: '/segmentation/customers/:customer_id',
  config: { action: 'EraseCustomer', audit: 'customer_erased' },
  schema: {
    summary: 'Erase what is kept about one customer, in all services',
    description:
      'At once for queries of customer data, and shortly after in what is stored: conversations, moods, inquiries, orders, cases and imported data. Whether anything was kept is not told, and erasing twice is no error. A later import or message brings in what it says. The audit log keeps who did what.',
    params: Strict({ customer_id: UserId }),
    response: { 200: Strict({ customer_id: Type.String(), erased: Type.Boolean() }) },
  },
} as const

/** The nine cars of the action's printed input; an imported catalogue takes their place. */
export const CAR_MODELS = [
  'YARIS CROSS HYBRID - 2021',
  'COROLLA CROSS PREMIUM - 2022',
  'RAV4 HYBRID - 2022',
  'HARRIER HYBRID PREMIUM - 2022',
  'COROLLA ALTIS STANDARD - 2023',
  'COROLLA ALTIS ELEGANCE - 2023',
  'CAMRY HYBRID STANDARD - 2024',
  'CAMRY HYBRID ELEGANCE - 2024',
  'SIENTA HYBRID ELEGANCE - 2021',
] as const

export const DEFAULT_CAR_MODEL = 'COROLLA CROSS PREMIUM - 2022'

export const CustomerSegmentInput = Type.Object(
  {
    prompt: Type.String({ title: 'Prompt', description: 'The prompt to use for segment generation' }),
    car_model: Type.Optional(
      Type.Enum([...CAR_MODELS], {
        title: 'Car model',
        default: DEFAULT_CAR_MODEL,
        description:
          'The car model for segmentation. Imported items take the place of these; "*" stands for all customers',
      }),
    ),
  },
  { title: 'CustomerSegmentInput', description: 'Customer segment node input.', additionalProperties: false },
)

export type SegmentRow = Static<typeof SegmentRow>
/** A customer with the figures that the prompt calls for. */
export const SegmentRow = Strict({
  customer_id: Type.String(),
  purchase_count: Type.Optional(Type.Integer()),
  total_value: Type.Optional(Type.Number()),
  email_opens: Type.Optional(Type.Integer()),
  last_engagement: Type.Optional(Type.String({ format: 'date' })),
  age_group: Type.Optional(Type.String()),
  interest_score: Type.Optional(Type.Number()),
})

export type AppliedFilters = Static<typeof AppliedFilters>
export const AppliedFilters = Strict({
  car_model: Type.Union([Type.String(), Type.Null()]),
  source: Type.Enum(['request', 'default', 'prompt', 'none'], {
    description:
      'Who chose the car: the request, its default, a prompt that names items itself (then no other filter applies), or nobody: the default car is not in the imported catalogue',
  }),
})

export type CustomerSegmentNodeOutput = Static<typeof CustomerSegmentNodeOutput>
export const CustomerSegmentNodeOutput = Type.Object(
  {
    data: Type.Array(SegmentRow, { title: 'Data' }),
    applied_filters: AppliedFilters,
    query: SegmentQuery,
    explanation: Type.String({ description: 'The query and the filter as a sentence' }),
    total: Type.Integer({ description: 'Customers that match' }),
    truncated: Type.Boolean({
      description: 'Whether data holds fewer of them, without the prompt having asked for that',
    }),
    notice: Type.Optional(Type.String()),
  },
  { title: 'CustomerSegmentNodeOutput', description: 'Customer segment node output.', additionalProperties: false },
)

export const customerSegment = {
  method: 'POST',
  url: '/segmentation/actions/customer_segment',
  config: { action: 'FindCustomerSegment' },
  schema: {
    summary: 'The customers that a prompt means',
    description:
      'Errors: InvalidPrompt (400, with `reason` and `terms`), ModelNotFound (400), EmptyData (409), PersonalizeError ' +
      '(502), TimeoutError (504). No customers: `data` is empty and `notice` says No Segments Found; 404 with `strict=true`.',
    headers: Type.Object(acceptLanguage),
    querystring: Strict({
      strict: Type.Optional(Type.Boolean({ default: false, description: 'No Segments Found is an error' })),
      as_of: Type.Optional(
        Type.String({
          description: 'The day whose end the query speaks of; now when absent',
          examples: ['2026-02-12'],
        }),
      ),
    }),
    body: Type.Unsafe<{ readonly prompt?: unknown; readonly car_model?: unknown }>({
      // Values are checked by the service, whose errors have the names that the action promises.
      anyOf: [
        CustomerSegmentInput,
        Strict({ prompt: Type.Optional(Type.Unknown()), car_model: Type.Optional(Type.Unknown()) }),
      ],
    }),
    response: { 200: CustomerSegmentNodeOutput },
  },
} as const
