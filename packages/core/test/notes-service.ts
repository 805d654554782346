import { Type } from 'typebox'
import type { Contract } from '../src/contract.ts'
import { notFound } from '../src/errors.ts'
import { FileReply, PageReply } from '../src/http/index.ts'
import type { ServiceModule } from '../src/service.ts'
import { add, defineCounters, defineTable, put } from '../src/store/index.ts'

interface Note {
  readonly note_id: string
  readonly user_id: string
  readonly text: string
}

const notes = defineTable<Note>({ name: 'notes_notes', key: (note) => [note.note_id] })
const counts = defineCounters('notes_counts')

const NoteReply = Type.Object({ note_id: Type.String(), text: Type.String() }, { additionalProperties: false })

const createNote = {
  method: 'POST',
  url: '/notes',
  config: { action: 'CreateNote', audit: 'note_created' },
  schema: {
    summary: 'Write a note',
    body: Type.Object(
      {
        text: Type.String({ minLength: 1, pattern: '\\S' }),
        user_id: Type.Optional(Type.String()),
        colour: Type.Optional(Type.Enum(['red', 'green'])),
        tags: Type.Optional(Type.Array(Type.String())),
        metadata: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { 'x-max-bytes': 100 })),
      },
      { additionalProperties: false },
    ),
    response: { 201: NoteReply },
  },
} as const satisfies Contract

const byId = Type.Object({ note_id: Type.String({ maxLength: 64 }) }, { additionalProperties: false })

const getNote = {
  method: 'GET',
  url: '/notes/:note_id',
  config: { action: 'GetNote' },
  schema: { summary: 'Read a note', params: byId, response: { 200: NoteReply } },
} as const satisfies Contract

const countNotes = {
  method: 'GET',
  url: '/notes',
  config: { action: 'GetNote' },
  schema: {
    summary: 'How many notes',
    querystring: Type.Object(
      { limit: Type.Optional(Type.Integer({ default: 10, maximum: 50 })) },
      { additionalProperties: false },
    ),
    response: { 200: Type.Object({ count: Type.Integer(), limit: Type.Integer() }) },
  },
} as const satisfies Contract

const fetchFile = {
  method: 'GET',
  url: '/notes/file',
  config: { action: 'GetNote', access: 'none' },
  schema: { summary: 'A file for anybody', response: { 200: Type.Unknown() } },
} as const satisfies Contract

const showPage = {
  method: 'GET',
  url: '/notes/page',
  config: { action: 'GetNote', access: 'none' },
  schema: { summary: 'A page for anybody', response: { 200: Type.Unknown() } },
} as const satisfies Contract

const failing = {
  method: 'POST',
  url: '/notes/failing',
  config: { action: 'CreateNote' },
  schema: { summary: 'A bug', response: { 200: NoteReply } },
} as const satisfies Contract

const countLines = {
  method: 'POST',
  url: '/notes/lines',
  config: { action: 'GetNote' },
  schema: {
    summary: 'How many lines a text has',
    headers: Type.Object({ 'accept-language': Type.Optional(Type.String({ maxLength: 20 })) }),
    body: Type.String({ contentMediaType: 'application/x-ndjson' }),
    response: { 200: Type.Object({ lines: Type.Integer(), headers: Type.Record(Type.String(), Type.String()) }) },
  },
} as const satisfies Contract

/** A small service with one of everything, to prove what core gives to every service. */
export const notesService: ServiceModule = {
  manifest: {
    name: 'notes',
    title: 'Notes',
    description: 'Keeps notes',
    paths: ['/notes', '/api'],
    tables: [notes, counts],
    publishes: [],
    subscribes: [],
    calls: [],
  },
  Config: Type.Object({}),
  open: ({ store, newId }) => ({
    manifest: notesService.manifest,
    reactions: [],
    routes(operations) {
      operations.command(createNote, async ({ body: { text, user_id = 'nobody' } }) => {
        const note_id = newId('note')
        return {
          reply: { note_id, text },
          writes: [put(notes, { note_id, text, user_id }, 'absent'), add(counts, ['all', 'all'], { notes: 1 })],
          audit: { resource_id: note_id, user_id, details: { length: text.length } },
        }
      })
      operations.query(getNote, async ({ params: { note_id }, caller }) => {
        const note = await store.get(notes, note_id)
        if (!note || !caller.may(`user/${note.user_id}/note/${note_id}`)) throw notFound('note', note_id)
        return { note_id, text: note.text }
      })
      operations.query(countNotes, async ({ query }) => ({
        count: (await store.get(counts, 'all', 'all'))?.counts.notes ?? 0,
        limit: query.limit ?? 0,
      }))
      operations.query(fetchFile, async () => new FileReply('text/plain', 'note.txt', Buffer.from('hello')))
      operations.query(showPage, async () => new PageReply(410, '<!doctype html>', 'sha256-x'))
      operations.query(countLines, async ({ body, headers }) => ({
        lines: body.split('\n').length,
        headers: { ...headers },
      }))
      operations.command(failing, async () => {
        throw new Error('secret detail of a bug')
      })
    },
  }),
}
