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

/** A signed request as it goes over the wire, with a JSON body if one is given. */
export function wireRequest(port: number, method: string, path: string, value?: object): Uint8Array {
  const body = value === undefined ? '' : JSON.stringify(value)
  const headers = Object.entries(signedHeaders(port, method, path, body)).map(([name, text]) => `${name}: ${text}`)
  return new TextEncoder().encode(`${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
}
