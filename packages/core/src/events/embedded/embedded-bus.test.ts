import { openForTest, temporaryFolder } from '../../store/sqlite/temporary.ts'
import { describeEventBus } from '../event-bus.contract.ts'

describeEventBus('EmbeddedBus', async (tables) => {
  const folder = temporaryFolder()
  const embedded = await openForTest({ folder: folder.path, tables })
  return {
    store: embedded.store,
    bus: embedded.bus,
    close: async () => {
      await embedded.close()
      folder[Symbol.dispose]()
    },
  }
})
