const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for each locale and form, of which the shop's settings have few: that costs a hundred times what using it does. */
export function dateFormat(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(form)}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, form)
  formats.set(name, made)
  return made
}
