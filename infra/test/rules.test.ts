import { expect, it } from 'vitest'
import { checkRules } from './synth.ts'

// With the settings as they come `cdk synth` checks them.
const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0'

it.each([
  ['as small as it gets', { egress: 'public', webFirewall: 'false', minTasks: '1' }],
  [
    'with everything',
    {
      domainName: 'support.example.com',
      certificateArn,
      githubRepository: 'example/support',
      alarmEmail: 'ops@example.com',
      smtpSecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:mail-abcdef',
      mailFrom: 'Shop <support@example.com>',
      services: {
        sentiment: { SENTIMENT_ENGINE: 'comprehend' },
        segmentation: {
          SEGMENT_AFFINITY: 'personalize',
          PERSONALIZE_DATASET_ARN: 'arn:aws:personalize:us-east-1:123456789012:dataset/shop/INTERACTIONS',
          PERSONALIZE_SOLUTION_ARN: 'arn:aws:personalize:us-east-1:123456789012:solution/affinity',
          PERSONALIZE_ROLE_ARN: 'arn:aws:iam::123456789012:role/personalize',
          PERSONALIZE_BUCKET: 'shop-affinity',
          BEDROCK_MODEL_ID: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
        },
      },
    },
  ],
])('the AWS Solutions rules find nothing %s', (_name, settings) => {
  expect(() => checkRules(settings)).not.toThrow()
})
