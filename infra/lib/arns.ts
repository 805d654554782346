import { ArnFormat, type Stack } from 'aws-cdk-lib'
import { deadLetterQueueName, filesBucketName, logGroupName, queueName, TOPIC } from './names.ts'

export const tableArn = (stack: Stack, tableName: string): string =>
  stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableName })

export const topicArn = (stack: Stack): string => stack.formatArn({ service: 'sns', resource: TOPIC })

export const queueArns = (stack: Stack, service: string): string[] =>
  [queueName(service), deadLetterQueueName(service)].map((resource) => stack.formatArn({ service: 'sqs', resource }))

export const filesArn = (stack: Stack): string =>
  stack.formatArn({ service: 's3', region: '', account: '', resource: filesBucketName(stack) })

export const logsArn = (stack: Stack, service: string): string =>
  stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: `${logGroupName(service)}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })

export const queueUrl = (stack: Stack, name: string): string =>
  `https://sqs.${stack.region}.${stack.urlSuffix}/${stack.account}/${name}`
