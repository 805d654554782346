import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import { pascal } from '../names.ts'

/** So many letters and digits are base64 of 32 bytes. */
const MASTER_KEY_CHARACTERS = 43
const SECRET_KEY_CHARACTERS = 40

export interface DataSecrets {
  /** Of each service its own, by name: what one sealed no other opens. */
  readonly masterKeys: ReadonlyMap<string, Secret>
  readonly administrator: Secret
}

/** The keys that seal secrets at rest, and the first administrator's access key. */
export function addSecrets(scope: Construct, services: readonly Blueprint[], encryptionKey: IKey): DataSecrets {
  const administrator = new Secret(scope, 'Administrator', {
    secretName: 'customer-service/administrator',
    description: 'Access key of user/admin, made when no user has one yet',
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN,
    generateSecretString: accessKey('CSAKADMINISTRATOR'),
  })
  Validations.of(administrator).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'Rotated through the API of the access keys: the secret holds the first one only',
  })
  const masterKeys = new Map(services.map(({ name }) => [name, addMasterKey(scope, name, encryptionKey)]))
  return { masterKeys, administrator }
}

function addMasterKey(scope: Construct, service: string, encryptionKey: IKey): Secret {
  const masterKey = new Secret(scope, `${pascal(service)}MasterKey`, {
    secretName: `customer-service/master-key/${service}`,
    description: `Base64 of the 32 bytes that seal the secrets that ${service} keeps. Lost: these are lost too`,
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN,
    generateSecretString: { passwordLength: MASTER_KEY_CHARACTERS, excludePunctuation: true },
  })
  Validations.of(masterKey).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'What it sealed must be opened with it: rotating it means sealing everything again',
  })
  return masterKey
}

/** An access key of the platform: the id is known, the secret made by Secrets Manager. */
export const accessKey = (accessKeyId: string) => ({
  secretStringTemplate: JSON.stringify({ access_key_id: accessKeyId }),
  generateStringKey: 'secret_access_key',
  passwordLength: SECRET_KEY_CHARACTERS,
  excludePunctuation: true,
})
