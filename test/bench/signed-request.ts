import aws4 from 'aws4'

export const key = { accessKeyId: 'CSAKBENCHBENCHBENCHX', secretAccessKey: 'bench-secret-bench-secret-bench-secret' }

let nonce = 0

/** The headers of a signed JSON request, no two signatures the same. */
export function signedHeaders(port: number, method: string, path: string, body: string): Record<string, string> {
  const { headers } = aws4.sign(
    {
      host: `127.0.0.1:${port}`,
      method,
      path,
      body,
      service: 'execute-api',
      region: 'us-east-1',
      headers: { 'content-type': 'application/json', 'x-cs-bench': String(nonce++) },
    },
    key,
  )
  return headers as Record<string, string>
}

/** A signed POST as it goes over the wire. */
export function wireRequest(port: number, path: string, body: string): Uint8Array {
  const headers = Object.entries(signedHeaders(port, 'POST', path, body)).map(([name, value]) => `${name}: ${value}`)
  return new TextEncoder().encode(`POST ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
}
