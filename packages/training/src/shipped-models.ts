/** Where the platform finds its models. */
export const SENTIMENT_MODEL = new URL(import.meta.resolve('@customer-service/language/models/mood.bin'))
export const INTENT_MODEL = new URL(import.meta.resolve('@customer-service/language/models/shop-intents.bin'))
export const SUBJECT_MODEL = new URL(import.meta.resolve('@customer-service/language/models/subjects.bin'))
