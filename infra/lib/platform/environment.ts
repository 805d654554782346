import type { Stack } from 'aws-cdk-lib'
import { queueUrl, topicArn } from '../arns.ts'
import { type Blueprint, keeperOf } from '../blueprint.ts'
import { deadLetterQueueName, filesBucketName, internalUrl, PORT, PREFIX, queueName } from '../names.ts'
import { filesFolderOf } from './files.ts'

/** Longer than private DNS names are remembered. */
export const SHUTDOWN_DELAY_SECONDS = 10

/** What a service's container reads from its environment, beside its secrets. */
export function environmentOf(
  stack: Stack,
  { name, consumes, callees, keepsKeys }: Blueprint,
  services: readonly Blueprint[],
  { publicUrl, mailFrom }: { readonly publicUrl: string; readonly mailFrom: string | undefined },
): Record<string, string> {
  return {
    SERVICE: name,
    HOST: '0.0.0.0',
    PORT: String(PORT),
    PUBLIC_URL: publicUrl,
    REGION: stack.region,
    TRUSTED_PROXY_HOPS: '1',
    SHUTDOWN_DELAY_SECONDS: String(SHUTDOWN_DELAY_SECONDS),
    TABLE_PREFIX: PREFIX,
    TOPIC_ARN: topicArn(stack),
    ...(consumes.length > 0 && {
      QUEUE_URL: queueUrl(stack, queueName(name)),
      DLQ_URL: queueUrl(stack, deadLetterQueueName(name)),
    }),
    ...(callees.length > 0 && {
      SERVICE_URLS: callees.map((callee) => `${callee}=${internalUrl(callee)}`).join(','),
    }),
    ...(keepsKeys ? { SERVICE_CALLS: callsOf(services) } : { KEYS_URL: internalUrl(keeperOf(services).name) }),
    ...(name === 'notifications' && mailFrom !== undefined && { MAIL_FROM: mailFrom }),
    ...(filesFolderOf(name) !== undefined && { FILES_BUCKET: filesBucketName(stack) }),
  }
}

/** What each service's key may be used for. */
const callsOf = (services: readonly Blueprint[]): string =>
  services.map(({ name, calls }) => `${name}=${calls.join('+')}`).join(',')
