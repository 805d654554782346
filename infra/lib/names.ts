/** Names that are the same in every deployment, so that stacks needn't pass them to one another. */

/** Before the name of every table, topic and queue. */
export const PREFIX = 'customer-service-'
export const CLUSTER = 'customer-service-cluster'
export const DASHBOARD = 'CustomerServiceDashboard'
/** ECR repository of the one image. */
export const REPOSITORY = 'customer-service'
/** ECR repository of the segment agent's image, and its name on Bedrock AgentCore Runtime. */
export const AGENT_REPOSITORY = 'bedrock-agentcore-customer_segment_agent'
export const AGENT_RUNTIME = 'customer_segment_agent'
/** Private DNS: each service is `<name>.customer-service.local`. */
export const NAMESPACE = 'customer-service.local'
/** Every service listens on it. */
export const PORT = 3000

export const TOPIC = `${PREFIX}events.fifo`
export const filesBucketName = ({ account, region }: { account: string; region: string }): string =>
  `${PREFIX}files-${account}-${region}`
export const queueName = (service: string): string => `${PREFIX}${service}.fifo`
export const deadLetterQueueName = (service: string): string => `${PREFIX}${service}-dlq.fifo`
export const logGroupName = (service: string): string => `/ecs/customer-service/${service}-service`
export const internalUrl = (service: string): string => `http://${service}.${NAMESPACE}:${PORT}`

/** `chatbot` as part of a construct's id: `Chatbot`. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|[_-])(\w)/g, (_match, first: string) => first.toUpperCase())
