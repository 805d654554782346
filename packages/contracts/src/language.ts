/** The languages in which customers are spoken to: by the bot, and on the page of their case. */
export type Language = 'en' | 'tr'
