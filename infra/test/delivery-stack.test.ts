import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { synthesize } from './synth.ts'

it('OPS-08 keeps images whose tags never move, checked for known faults', () => {
  const { delivery } = synthesize()
  delivery.template.hasResourceProperties('AWS::ECR::Repository', {
    RepositoryName: 'customer-service',
    ImageTagMutability: 'IMMUTABLE',
    ImageScanningConfiguration: { ScanOnPush: true },
  })
  expect(delivery.of('AWS::IAM::Role')).toEqual([])
})

it('OPS-08 lets releases of one repository deploy, without a key that could be lost', () => {
  const { delivery } = synthesize({ githubRepository: 'example/support' })
  const [role] = delivery.of('AWS::IAM::Role')
  expect(role?.Properties.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals).toEqual({
    'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
    'token.actions.githubusercontent.com:sub': 'repo:example/support:environment:production',
  })
})

it('OPS-08 deploys from the environment that the role trusts, what this repository makes, checked before', () => {
  const workflow = readFileSync(new URL('../../.github/workflows/release.yml', import.meta.url), 'utf8')
  const { delivery, data, platform } = synthesize({ githubRepository: 'example/support' })
  expect(workflow).toContain('environment: production')
  expect(workflow).toContain('id-token: write')
  expect(workflow).toContain('run: bash .ci/run')
  expect(workflow).toContain('needs: check')
  const [images] = delivery.of('AWS::ECR::Repository')
  expect(workflow).toContain(`/${images?.Properties.RepositoryName}:`)
  expect(workflow).toContain(`deploy ${data.stack.stackName} ${platform.stack.stackName} `)
})
