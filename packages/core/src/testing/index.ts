export { growthOf } from './growth.ts'
export { openTestService, type TestAnswer, type TestRequest, type TestService } from './test-service.ts'
