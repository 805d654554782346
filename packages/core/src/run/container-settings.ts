import { type Static, Type } from 'typebox'
import { WithHost } from '../config.ts'
import { PlatformSettings } from './settings.ts'

export type ContainerSettings = Static<typeof ContainerSettings>
/** What the process of a single service reads beside `PlatformSettings`, the AWS environment and its own settings. */
export const ContainerSettings = Type.Object({
  ...PlatformSettings.properties,
  MASTER_KEY: Type.String({
    pattern: '^[A-Za-z0-9+/]{43}=?$',
    writeOnly: true,
    description: "32 bytes in base64 that seal this service's secrets at rest: for each service its own",
  }),
  KEYS_URL: Type.Optional(
    WithHost(
      Type.String({
        pattern: '^https?://[^/?#]+$',
        description: 'Where the service is that keeps the access keys; every other service needs it',
      }),
    ),
  ),
  SERVICE_CALLS: Type.String({
    default: '',
    pattern: '^([a-z]+=[A-Za-z+]*(,|$))*$',
    description:
      'For the service that keeps the access keys: what the keys in SERVICE_KEY_CHATBOT and so on may be used for, ' +
      'chatbot=AnalyzeSentiment+RouteInquiry,routing=',
  }),
  SERVICE_URLS: Type.String({
    default: '',
    pattern: '^([a-z]+=https?://[^,]+(,|$))*$',
    description: 'Where the other services are: sentiment=http://sentiment:3000,routing=http://routing:3000',
  }),
  SERVICE_ACCESS_KEY_ID: Type.String({ minLength: 1, description: 'Key that this service signs its calls with' }),
  SERVICE_SECRET_ACCESS_KEY: Type.String({ minLength: 1, writeOnly: true, description: 'Its secret' }),
  BOOTSTRAP_ACCESS_KEY_ID: Type.Optional(
    Type.String({
      pattern: '^[A-Z0-9]{16,128}$',
      description: "The first administrator's access key, made by the service that gets it when no user has a key",
    }),
  ),
  BOOTSTRAP_SECRET_ACCESS_KEY: Type.Optional(
    Type.String({ minLength: 16, maxLength: 128, writeOnly: true, description: 'Its secret; both or neither' }),
  ),
  FILES_BUCKET: Type.Optional(
    Type.String({ minLength: 1, description: 'S3 bucket of files such as reports; without it they lie in DATA_DIR' }),
  ),
  DATA_DIR: Type.String({ default: 'data', description: 'Folder of files such as reports' }),
})

/** `name=url,name=url` as a look-up by the first segment of a path. Throws an Error for a service that isn't named. */
export function baseUrls(serviceUrls: string): (path: string) => string {
  const urls = new Map(
    serviceUrls
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
  return (path) => {
    const name = path.split('/')[1] ?? ''
    const url = urls.get(name)
    if (url === undefined) throw new Error(`SERVICE_URLS names no service ${name}`)
    return url
  }
}
