/** What the start prints: where everything is, and a first conversation to paste into a shell. */
export function welcome(facts: {
  readonly url: string
  readonly credentialsFile: string
  readonly version: string
  /** That requests are signed for. */
  readonly region: string
  /** Since the process began. */
  readonly seconds: number
}): string {
  const { url, credentialsFile, version, region, seconds } = facts
  const quoted = quote(credentialsFile)
  return `Customer Service Platform ${version}, ready in ${seconds.toFixed(1)} s

  API          ${url}
  API docs     ${url}/docs
  Credentials  ${credentialsFile}  (an AWS profile: AWS_SHARED_CREDENTIALS_FILE=${quoted})

A first conversation, to paste into another shell:

  KEY=$(awk '/^aws_(access_key_id|secret_access_key)/ {print $3}' ${quoted} | paste -sd:)
  curl --aws-sigv4 "aws:amz:${region}:execute-api" --user "$KEY" \\
    --json '{"user_id": "user123", "initial_message": "I need help with my order"}' \\
    ${url}/chatbot/conversation

To fill an empty platform with a shop to talk to: npx -y pnpm@12 demo. Ctrl-C stops it.`
}

/** As one word of a shell, whatever the name holds. */
const quote = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`)
