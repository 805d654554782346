import { type Server, startServer } from './server.ts'
import { key } from './signed-request.ts'

/** The whole platform on a folder, with the key of the benches as its first one and no limit that they would reach. */
export function startPlatform(folder: string, options: { readonly allCores?: boolean } = {}): Promise<Server> {
  return startServer(
    'packages/platform/src/main.ts',
    {
      PORT: '0',
      DATA_DIR: folder,
      RATE_LIMIT_PER_SECOND: '1000000',
      BOOTSTRAP_ACCESS_KEY_ID: key.accessKeyId,
      BOOTSTRAP_SECRET_ACCESS_KEY: key.secretAccessKey,
    },
    /API +http:\/\/127\.0\.0\.1:(\d+)/,
    options,
  )
}
