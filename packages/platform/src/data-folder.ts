import { systemReason } from '@customer-service/core'

/** Does what needs the data folder. A refusal of the system becomes an Error that names the setting, the folder and why. */
export async function inDataFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const reason = systemReason(cause)
    throw reason === undefined ? cause : new Error(`DATA_DIR ${folder} can't be used: ${reason}`, { cause })
  }
}
