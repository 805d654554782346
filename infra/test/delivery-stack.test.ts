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
