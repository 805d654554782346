import { chmod, readFile, rename, writeFile } from 'node:fs/promises'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

/** Writes an AWS profile file (mode 0600) that every AWS SDK reads through `AWS_SHARED_CREDENTIALS_FILE`. */
export async function writeCredentials(file: string, credentials: Credentials): Promise<void> {
  const text = [
    '[default]',
    `aws_access_key_id = ${credentials.accessKeyId}`,
    `aws_secret_access_key = ${credentials.secretAccessKey}`,
    `region = ${credentials.region}`,
    '',
  ].join('\n')
  await writeFile(`${file}.part`, text, { mode: 0o600, flush: true })
  await chmod(`${file}.part`, 0o600)
  await rename(`${file}.part`, file)
}

/** Reads the `[default]` profile. Throws an Error that says what is missing. */
export async function readCredentials(file: string): Promise<Credentials> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  const start = lines.findIndex((line) => line.trim() === '[default]')
  const settings = new Map<string, string>()
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (line.trim().startsWith('[')) break
    const [name = '', ...value] = line.split('=')
    settings.set(name.trim(), value.join('=').trim())
  }
  const accessKeyId = settings.get('aws_access_key_id')
  const secretAccessKey = settings.get('aws_secret_access_key')
  if (!accessKeyId || !secretAccessKey) throw new Error(`${file} has no [default] profile with an access key`)
  return { accessKeyId, secretAccessKey, region: settings.get('region') ?? 'us-east-1' }
}
