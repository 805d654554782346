import { demoRequests } from '../demo/index.ts'
import { type Api, callPatiently } from './api.ts'
import { inParallel } from './in-parallel.ts'
import { openProgress } from './progress.ts'

/** Fills a running platform with the demo shop: departments, articles, orders. Again is harmless: the same is written. */
export async function demo(api: Api, credentialsFile: string, now: Date): Promise<string> {
  const requests = demoRequests(now)
  const progress = openProgress('Filling the shop', requests.length, process.stderr)
  await inParallel(requests, 4, async ({ method, path, body }) => {
    await callPatiently(api, method, path, body)
    progress.advance()
  })
  progress.end()
  return `The shop is open: ${requests.length} records written. Ask it something:

  KEY=$(awk '/^aws_(access_key_id|secret_access_key)/ {print $3}' '${credentialsFile}' | paste -sd:)
  curl --aws-sigv4 "aws:amz:${api.region}:execute-api" --user "$KEY" \\
    --json '{"user_id": "user123", "initial_message": "Where is my order ORD-9876?"}' \\
    ${api.url}/chatbot/conversation`
}
