import { describeStore } from '../store.contract.ts'
import { openForTest, temporaryFolder } from './temporary.ts'

describeStore('SqliteStore', async (tables, now) => {
  const folder = temporaryFolder()
  const embedded = await openForTest({ folder: folder.path, tables, now })
  return {
    store: embedded.store,
    eventually: (check) => check(),
    close: async () => {
      await embedded.close()
      folder[Symbol.dispose]()
    },
  }
})
