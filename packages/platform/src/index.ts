export { type EmbeddedPlatform, openEmbeddedPlatform } from './embedded.ts'
export { modules } from './modules.ts'
export { EmbeddedSettings } from './settings.ts'
