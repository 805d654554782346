export { growthOf } from './growth.ts'
export { Sha256 } from './sha256.ts'
export { canMount, fillDisk, type SmallDisk, smallDisk } from './small-disk.ts'
export { openTestService, type TestAnswer, type TestRequest, type TestService } from './test-service.ts'
