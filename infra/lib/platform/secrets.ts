import { Validations } from 'aws-cdk-lib'
import { Secret as ContainerSecret } from 'aws-cdk-lib/aws-ecs'
import { type IKey, Key } from 'aws-cdk-lib/aws-kms'
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { DataStack } from '../data/data-stack.ts'
import { accessKey } from '../data/secrets.ts'
import { pascal } from '../names.ts'
import type { Settings } from '../settings.ts'

/** Gives each service the secrets it needs and no other's. */
export class ServiceSecrets {
  readonly #scope: Construct
  readonly #settings: Settings
  readonly #key: IKey
  readonly #masterKey: ISecret
  readonly #administrator: ISecret

  constructor(scope: Construct, data: DataStack, settings: Settings) {
    this.#scope = scope
    this.#settings = settings
    // By name: the key's own policy must not come to name the roles of this stack.
    this.#key = Key.fromKeyArn(scope, 'DataKey', data.dataKey.keyArn)
    this.#masterKey = this.#imported('MasterKey', data.masterKey)
    this.#administrator = this.#imported('Administrator', data.administrator)
  }

  of(service: string): Record<string, ContainerSecret> {
    return {
      MASTER_KEY: ContainerSecret.fromSecretsManager(this.#masterKey),
      ...accessKeyFrom(this.#ownKey(service), 'SERVICE_ACCESS_KEY_ID', 'SERVICE_SECRET_ACCESS_KEY'),
      // The service that keeps the access keys makes the first one.
      ...(service === 'audit' &&
        accessKeyFrom(this.#administrator, 'BOOTSTRAP_ACCESS_KEY_ID', 'BOOTSTRAP_SECRET_ACCESS_KEY')),
      ...(service === 'notifications' && this.#mailServer()),
    }
  }

  /** Another version is another secret: tasks with the new key start while those with the old one still run. */
  #ownKey(service: string): ISecret {
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

const accessKeyFrom = (secret: ISecret, idName: string, secretName: string): Record<string, ContainerSecret> => ({
  [idName]: ContainerSecret.fromSecretsManager(secret, 'access_key_id'),
  [secretName]: ContainerSecret.fromSecretsManager(secret, 'secret_access_key'),
})
