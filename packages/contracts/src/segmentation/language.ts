import { Type } from 'typebox'

/** Headers of requests whose answer has sentences. */
export const acceptLanguage = {
  'accept-language': Type.Optional(
    Type.String({ maxLength: 1_024, description: 'The language of the explanation: en (default) or tr' }),
  ),
}
