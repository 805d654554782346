import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { systemReason } from './system-reason.ts'

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('the reason of a refusal', () => {
  it('is told in words, with the code and the path of the system', () => {
    const reason = systemReason(thrownBy(() => readFileSync(`${import.meta.filename}/deeper`)))
    expect(reason).toBe(`a part of its path is no folder (ENOTDIR ${import.meta.filename}/deeper)`)
  })

  it("is the system's own where there are no words for it", () => {
    expect(systemReason(thrownBy(() => readFileSync(import.meta.dirname)))).toMatch(/^EISDIR: .*\(EISDIR\)$/)
  })

  it('is none for what the system has not refused', () => {
    expect(systemReason(new Error('no'))).toBeUndefined()
    expect(systemReason('no')).toBeUndefined()
  })
})
