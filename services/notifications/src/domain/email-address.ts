import { type AppError, invalid } from '@customer-service/core'

/** One address, `local@domain`: no display name, no list, no line break, nothing that a header could be made of. */
const ADDRESS =
  /^(?![^@]{65})[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/

/** The address with its domain in lower case. Refuses anything else with `ValidationError` for `email`. */
export function checkEmail(text: string): string {
  if (text.length > 254 || !ADDRESS.test(text)) throw wrong()
  const at = text.lastIndexOf('@')
  return text.slice(0, at) + text.slice(at).toLowerCase()
}

const wrong = (): AppError => invalid('email', 'email must be one e-mail address, such as support@example.com')
