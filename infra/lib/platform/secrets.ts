import { Validations } from 'aws-cdk-lib'
import { Secret as ContainerSecret } from 'aws-cdk-lib/aws-ecs'
import { type IKey, Key } from 'aws-cdk-lib/aws-kms'
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import type { DataStack } from '../data/data-stack.ts'
import { accessKey, type DataSecrets } from '../data/secrets.ts'
import { pascal } from '../names.ts'
import type { Settings } from '../settings.ts'

/** Gives each service the secrets it needs and no other's; the one that keeps the access keys gets those of the services too. */
export class ServiceSecrets {
  readonly #scope: Construct
  readonly #settings: Settings
  readonly #key: IKey
  readonly #data: DataSecrets
  readonly #accessKeys: ReadonlyMap<string, ISecret>

  constructor(scope: Construct, services: readonly Blueprint[], data: DataStack, settings: Settings) {
    this.#scope = scope
    this.#settings = settings
    // By name: the key's own policy must not come to name the roles of this stack.
    this.#key = Key.fromKeyArn(scope, 'DataKey', data.dataKey.keyArn)
    this.#data = data.secrets
    this.#accessKeys = new Map(services.map(({ name }) => [name, this.#addAccessKey(name)]))
  }

  of({ name, keepsKeys }: Blueprint): Record<string, ContainerSecret> {
    return {
      MASTER_KEY: ContainerSecret.fromSecretsManager(
        this.#imported(`${pascal(name)}MasterKey`, known(this.#data.masterKeys, name)),
      ),
      ...accessKeyFrom(known(this.#accessKeys, name), 'SERVICE_ACCESS_KEY_ID', 'SERVICE_SECRET_ACCESS_KEY'),
      ...(keepsKeys && this.#keysToKeep(name)),
      ...(name === 'notifications' && this.#mailServer()),
    }
  }

  /** The first administrator's, and those of the other services. */
  #keysToKeep(keeper: string): Record<string, ContainerSecret> {
    const administrator = this.#imported('Administrator', this.#data.administrator)
    const others = [...this.#accessKeys].filter(([name]) => name !== keeper)
    return {
      ...accessKeyFrom(administrator, 'BOOTSTRAP_ACCESS_KEY_ID', 'BOOTSTRAP_SECRET_ACCESS_KEY'),
      ...Object.fromEntries(
        others.map(([name, key]) => [`SERVICE_KEY_${name.toUpperCase()}`, ContainerSecret.fromSecretsManager(key)]),
      ),
    }
  }

  /** Another version is another secret: tasks with the new key start while those with the old one still run. */
  #addAccessKey(service: string): ISecret {
    const version = this.#settings.serviceKeysVersion
    const key = new Secret(this.#scope, `${pascal(service)}Key${version}`, {
      description: `Access key of service/${service}`,
      encryptionKey: this.#key,
      generateSecretString: accessKey(`CSAKSERVICE${service.toUpperCase()}${version}`),
    })
    Validations.of(key).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Rotated by a release with the next serviceKeysVersion, for tasks read secrets only when they start',
    })
    return key
  }

  #mailServer(): Record<string, ContainerSecret> {
    const { smtpSecretArn } = this.#settings
    if (smtpSecretArn === undefined) return {}
    const secret = Secret.fromSecretCompleteArn(this.#scope, 'MailServer', smtpSecretArn)
    return { SMTP_URL: ContainerSecret.fromSecretsManager(secret) }
  }

  #imported(id: string, { secretArn }: ISecret): ISecret {
    return Secret.fromSecretAttributes(this.#scope, id, { secretCompleteArn: secretArn, encryptionKey: this.#key })
  }
}

function known<Value>(values: ReadonlyMap<string, Value>, service: string): Value {
  const value = values.get(service)
  if (value === undefined) throw new Error(`${service} has no secret of its own`)
  return value
}

const accessKeyFrom = (secret: ISecret, idName: string, secretName: string): Record<string, ContainerSecret> => ({
  [idName]: ContainerSecret.fromSecretsManager(secret, 'access_key_id'),
  [secretName]: ContainerSecret.fromSecretsManager(secret, 'secret_access_key'),
})
