export { demoArticles } from './articles/index.ts'
export { type DemoRequest, demoRequests } from './demo-requests.ts'
