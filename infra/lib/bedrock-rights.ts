import type { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'

type ServiceSettings = Readonly<Record<string, string>>

/** How ids of AWS's own inference profiles begin: the regions that they pass calls on to. */
const GEOGRAPHY = /^(?:us|us-gov|eu|apac|au|ca|jp|global)\./
const ACTIONS = ['bedrock:InvokeModel']

/** With BEDROCK_MODEL_ID: that model alone; of an inference profile also the models behind it, but through it only. */
export function bedrockRights(stack: Stack, settings: ServiceSettings): readonly PolicyStatement[] {
  const { BEDROCK_MODEL_ID: id } = settings
  if (id === undefined) return []
  const model = new PolicyStatement({ sid: 'Model', actions: ACTIONS, resources: [modelArn(stack, id, settings)] })
  const behind = modelsBehind(id)
  if (behind === undefined) return [model]
  return [
    model,
    new PolicyStatement({
      sid: 'ModelsOfProfile',
      actions: ACTIONS,
      resources: [behind],
      conditions: { ArnEquals: { 'bedrock:InferenceProfileArn': modelArn(stack, id, settings) } },
    }),
  ]
}

/** Resources whose regions or names aren't known before. */
export const bedrockWildcards = ({ BEDROCK_MODEL_ID }: ServiceSettings): readonly string[] =>
  [BEDROCK_MODEL_ID === undefined ? undefined : modelsBehind(BEDROCK_MODEL_ID)].filter((arn) => arn !== undefined)

function modelArn(stack: Stack, id: string, { BEDROCK_REGION: region }: ServiceSettings): string {
  if (id.startsWith('arn:')) return id
  const at = { service: 'bedrock', resourceName: id, ...(region !== undefined && { region }) }
  return GEOGRAPHY.test(id)
    ? stack.formatArn({ ...at, resource: 'inference-profile' })
    : stack.formatArn({ ...at, account: '', resource: 'foundation-model' })
}

/** The models that a profile may pass a call on to; undefined for a model itself. */
function modelsBehind(id: string): string | undefined {
  const name = id.slice(id.lastIndexOf('/') + 1)
  if (GEOGRAPHY.test(name)) return `arn:aws:bedrock:*::foundation-model/${name.replace(GEOGRAPHY, '')}`
  return id.includes(':application-inference-profile/') ? 'arn:aws:bedrock:*::foundation-model/*' : undefined
}
