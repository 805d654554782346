/** How long a link that was given out works. */
export const LINK_SECONDS = 900

/** What the token of a link is the keyed hash of. */
export const signedText = (reportId: string, expires: number): string => `${reportId}.${expires}`
