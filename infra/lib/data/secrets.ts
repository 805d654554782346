import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/** So many letters and digits are base64 of 32 bytes. */
const MASTER_KEY_CHARACTERS = 43
const SECRET_KEY_CHARACTERS = 40

/** The key that seals secrets at rest, and the first administrator's access key. */
export function addSecrets(scope: Construct, encryptionKey: IKey): { masterKey: Secret; administrator: Secret } {
  const removalPolicy = RemovalPolicy.RETAIN
  const masterKey = new Secret(scope, 'MasterKey', {
    secretName: 'customer-service/master-key',
    description: 'Base64 of the 32 bytes that seal access keys and webhook secrets. Lost: these are lost too',
    encryptionKey,
    removalPolicy,
    generateSecretString: { passwordLength: MASTER_KEY_CHARACTERS, excludePunctuation: true },
  })
  const administrator = new Secret(scope, 'Administrator', {
    secretName: 'customer-service/administrator',
    description: 'Access key of user/admin, made when no user has one yet',
    encryptionKey,
    removalPolicy,
    generateSecretString: accessKey('CSAKADMINISTRATOR'),
  })
  Validations.of(masterKey).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'What it sealed must be opened with it: rotating it means sealing everything again',
  })
  Validations.of(administrator).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'Rotated through the API of the access keys: the secret holds the first one only',
  })
  return { masterKey, administrator }
}

/** An access key of the platform: the id is known, the secret made by Secrets Manager. */
export const accessKey = (accessKeyId: string) => ({
  secretStringTemplate: JSON.stringify({ access_key_id: accessKeyId }),
  generateStringKey: 'secret_access_key',
  passwordLength: SECRET_KEY_CHARACTERS,
  excludePunctuation: true,
})
