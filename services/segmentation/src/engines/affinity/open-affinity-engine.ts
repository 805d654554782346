import type { Clock } from '@customer-service/core'
import type { Config } from '../../config.ts'
import type { AffinityEngine } from './affinity-engine.ts'
import { embeddedAffinityEngine } from './embedded-affinity-engine.ts'
import type { PersonalizeSettings } from './personalize/settings.ts'
import { PersonalizeAffinityEngine } from './personalize-affinity-engine.ts'

const REGION_OF_ARN = 3

/** What opens the engine that the settings choose. Throws an Error that names the settings that Personalize needs. */
export function affinityOpener(config: Config, now: Clock): () => Promise<AffinityEngine> {
  if (config.SEGMENT_AFFINITY === 'embedded') return async () => embeddedAffinityEngine(now)
  const settings = {
    interactionsDatasetArn: needed(config, 'PERSONALIZE_DATASET_ARN'),
    solutionArn: needed(config, 'PERSONALIZE_SOLUTION_ARN'),
    roleArn: needed(config, 'PERSONALIZE_ROLE_ARN'),
    bucket: needed(config, 'PERSONALIZE_BUCKET'),
    pollMs: 60_000,
  }
  return () => openPersonalize(settings, now)
}

async function openPersonalize(settings: PersonalizeSettings, now: Clock): Promise<AffinityEngine> {
  const region = settings.solutionArn.split(':')[REGION_OF_ARN] ?? ''
  const { s3Files } = await import('@customer-service/core/s3')
  const files = s3Files({ bucket: settings.bucket, region })
  const openClient = async () => new (await import('@aws-sdk/client-personalize')).PersonalizeClient({ region })
  return new PersonalizeAffinityEngine({ settings, openClient, files, now })
}

type Needed = Extract<keyof Config, `PERSONALIZE_${string}`>

function needed(config: Config, name: Needed): string {
  const value = config[name]
  if (value === undefined) throw new Error(`Wrong settings:\n  ${name}: needed for SEGMENT_AFFINITY=personalize`)
  return value
}
