import { type Static, Type } from 'typebox'
import { Flag, WithHost } from '../config.ts'

const HOST_NAME = '([\\w.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?'

export type PlatformSettings = Static<typeof PlatformSettings>
/** What every process of the platform reads from its environment, whichever services it runs. */
export const PlatformSettings = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', description: 'Address to listen on' }),
  PORT: Type.Integer({
    default: 8080,
    minimum: 0,
    maximum: 65_535,
    description: 'Port to listen on; 0 takes a free one',
  }),
  PUBLIC_URL: Type.Optional(
    WithHost(
      Type.String({
        pattern: '^https?://[^/?#]+$',
        description: 'Base of the links in answers, such as https://support.example.com',
      }),
    ),
  ),
  REGION: Type.String({
    default: 'us-east-1',
    pattern: '^[A-Za-z0-9-]{1,64}$',
    description: 'Region that signatures must name',
  }),
  ALLOWED_HOSTS: Type.String({
    default: '',
    pattern: `^(${HOST_NAME}(,${HOST_NAME})*)?$`,
    description: 'Host names that requests may address, comma-separated without spaces; empty: any',
  }),
  RATE_LIMIT_PER_SECOND: Type.Number({
    default: 100,
    exclusiveMinimum: 0,
    description: 'Requests per second and principal',
  }),
  LINES_MAX_BYTES: Type.Integer({
    default: 268_435_456,
    minimum: 262_144,
    maximum: 4_294_967_296,
    description: 'Largest body of operations that take JSON Lines of any length, such as POST /segmentation/batch',
  }),
  TRUSTED_PROXY_HOPS: Type.Integer({
    default: 0,
    minimum: 0,
    maximum: 10,
    description: 'Proxies in front whose X-Forwarded-For entry counts',
  }),
  SHUTDOWN_DELAY_SECONDS: Type.Number({
    default: 0,
    minimum: 0,
    maximum: 60,
    description: 'After SIGTERM, how long to go on serving while the load balancer takes the process out',
  }),
  DOCS_ENABLED: Flag(true, 'Whether /docs and /openapi.json are served, unsigned'),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
    default: 'info',
    description: 'Least level that is logged',
  }),
})
