import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import { addBuckets } from './buckets.ts'
import { addEvents } from './events.ts'
import { addLogs } from './logs.ts'
import { addSecrets, type DataSecrets } from './secrets.ts'
import { addTable } from './tables.ts'

/** Everything that must outlive a release: keys, tables, events, files, secrets, logs. Deleting the stack deletes none of it. */
export class DataStack extends Stack {
  /** Encrypts tables, files and secrets. */
  readonly dataKey: Key
  /** Encrypts the topic, and the topic of the alarms. */
  readonly eventsKey: Key
  readonly accessLogs: Bucket
  readonly secrets: DataSecrets

  constructor(
    scope: Construct,
    id: string,
    { services, ...props }: StackProps & { readonly services: readonly Blueprint[] },
  ) {
    super(scope, id, { ...props, terminationProtection: true })
    this.dataKey = this.#addKey('DataKey', 'customer-service/data')
    this.eventsKey = this.#addKey('EventsKey', 'customer-service/events')
    this.eventsKey.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))
    for (const layout of services.flatMap(({ tables }) => tables)) addTable(this, layout, this.dataKey)
    for (const service of services) addLogs(this, service)
    addEvents(this, services, this.eventsKey)
    this.accessLogs = addBuckets(this, this.dataKey)
    this.secrets = addSecrets(this, services, this.dataKey)
  }

  #addKey(id: string, alias: string): Key {
    return new Key(this, id, { alias, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
  }
}
