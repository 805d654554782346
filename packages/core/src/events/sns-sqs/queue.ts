import { randomUUID } from 'node:crypto'
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SendMessageCommandInput,
  type SQSClient,
} from '@aws-sdk/client-sqs'

/** A message in hand: nobody else sees it until its visibility ends. */
export interface Received {
  readonly messageId: string
  readonly receipt: string
  readonly text: string
  readonly group: string
  readonly receives: number
  /** Unix milliseconds. */
  readonly sentAt: number
  readonly sequence: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface ReceiveOptions {
  readonly waitSeconds: number
  readonly visibilitySeconds: number
  readonly signal?: AbortSignal
}

export type NewMessage = Pick<SendMessageCommandInput, 'MessageGroupId' | 'MessageDeduplicationId'> & {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** One SQS queue, in batches of ten as SQS takes them. */
export interface Queue {
  receive(options: ReceiveOptions): Promise<readonly Received[]>
  send(message: NewMessage): Promise<void>
  remove(messages: readonly Received[]): Promise<void>
  /** Lets the messages be seen again after that time. */
  show(messages: readonly Received[], afterSeconds: number): Promise<void>
  /** Messages in it, seen or not. */
  size(): Promise<number>
}

const AT_ONCE = 10

export function openQueue(sqs: SQSClient, QueueUrl: string): Queue {
  return {
    async receive({ waitSeconds, visibilitySeconds, signal }) {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: AT_ONCE,
        WaitTimeSeconds: waitSeconds,
        VisibilityTimeout: visibilitySeconds,
        // Lets the SDK ask again, when an answer is lost, for the same messages.
        ReceiveRequestAttemptId: randomUUID(),
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      })
      const { Messages = [] } = await sqs.send(command, signal && { abortSignal: signal })
      return Messages.map(readMessage)
    },
    async send({ text, attributes, ...message }) {
      const MessageAttributes = Object.fromEntries(
        Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
      )
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: text, MessageAttributes, ...message }))
    },
    async remove(messages) {
      for (const batch of inTens(messages)) {
        const Entries = batch.map(({ receipt }, i) => ({ Id: String(i), ReceiptHandle: receipt }))
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
      }
    },
    async show(messages, afterSeconds) {
      for (const batch of inTens(messages)) {
        const Entries = batch.map(({ receipt }, i) => ({
          Id: String(i),
          ReceiptHandle: receipt,
          VisibilityTimeout: afterSeconds,
        }))
        await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
      }
    },
    async size() {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl,
          AttributeNames: [
            'ApproximateNumberOfMessages',
            'ApproximateNumberOfMessagesNotVisible',
            'ApproximateNumberOfMessagesDelayed',
          ],
        }),
      )
      return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0)
    },
  }
}

function* inTens(messages: readonly Received[]): Generator<readonly Received[]> {
  for (let i = 0; i < messages.length; i += AT_ONCE) yield messages.slice(i, i + AT_ONCE)
}

function readMessage(message: Message): Received {
  const system: Record<string, string | undefined> = message.Attributes ?? {}
  const attributes: Record<string, string> = {}
  for (const [name, { StringValue }] of Object.entries(message.MessageAttributes ?? {})) {
    if (StringValue !== undefined) attributes[name] = StringValue
  }
  return {
    messageId: message.MessageId ?? '',
    receipt: message.ReceiptHandle ?? '',
    text: message.Body ?? '',
    group: system.MessageGroupId ?? '',
    receives: Number(system.ApproximateReceiveCount ?? 1),
    sentAt: Number(system.SentTimestamp ?? 0),
    sequence: system.SequenceNumber ?? '',
    attributes,
  }
}
