export { openTestService, type TestAnswer, type TestService } from './test-service.ts'
