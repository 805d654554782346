import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Repository, TagMutability } from 'aws-cdk-lib/aws-ecr'
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { REPOSITORY } from '../names.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const IMAGES_KEPT = 50

/** Deployed once, first: where images lie, and who may bring releases. */
export class DeliveryStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { githubRepository, ...props }: StackProps & { readonly githubRepository?: string },
  ) {
    super(scope, id, props)
    const images = new Repository(this, 'Images', {
      repositoryName: REPOSITORY,
      imageTagMutability: TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ maxImageCount: IMAGES_KEPT }],
    })
    new CfnOutput(this, 'Repository', { value: images.repositoryUri })
    if (githubRepository !== undefined) this.#letGithubDeploy(githubRepository, images)
  }

  /** Releases run in the environment `production`, which GitHub can put behind an approval. No key is kept anywhere. */
  #letGithubDeploy(githubRepository: string, images: Repository): void {
    const github = new OidcProviderNative(this, 'Github', {
      url: `https://${ISSUER}`,
      clientIds: ['sts.amazonaws.com'],
    })
    const role = new Role(this, 'Release', {
      roleName: `customer-service-release-${this.region}`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(github.oidcProviderArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:sub`]: `repo:${githubRepository}:environment:production`,
        },
      }),
    })
    images.grantPullPush(role)
    const kinds = ['deploy', 'file-publishing', 'lookup']
    role.addToPolicy(
      new PolicyStatement({
        sid: 'DeployByCdk',
        actions: ['sts:AssumeRole'],
        resources: kinds.map((kind) =>
          this.formatArn({
            service: 'iam',
            region: '',
            resource: 'role',
            resourceName: `cdk-hnb659fds-${kind}-role-${this.account}-${this.region}`,
          }),
        ),
      }),
    )
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'ecr:GetAuthorizationToken knows no resources',
    })
    new CfnOutput(this, 'ReleaseRole', { value: role.roleArn })
  }
}
