/** `user/john.smith` is John Smith to his colleagues as `john.smith`; a service keeps its whole name. */
export function nameOf(principal: string): string {
  return principal.startsWith('user/') ? principal.slice('user/'.length) : principal
}
