import { describe, expect, it } from 'vitest'
import { openMemory } from './memory.ts'

function setup(limit = 100) {
  let time = 0
  const loads: string[] = []
  const values = new Map<string, string>()
  let gate = Promise.resolve()
  const memory = openMemory<string>({
    load: async (key) => {
      loads.push(key)
      const value = values.get(key)
      await gate
      return value
    },
    now: () => new Date(time),
    foundMs: 60_000,
    missedMs: 5_000,
    limit,
  })
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    return resolve
  }
  return { memory, loads, values, hold, advance: (ms: number) => (time += ms) }
}

describe('a memory', () => {
  it('PLT-04 loads once for all who ask at the same time', async () => {
    const { memory, loads, values } = setup()
    values.set('a', 'one')
    expect(await Promise.all([memory.get('a'), memory.get('a'), memory.get('a')])).toEqual(['one', 'one', 'one'])
    expect(await memory.get('a')).toBe('one')
    expect(loads).toEqual(['a'])
  })

  it('PLT-04 forgets what it found after 60 s, and what it missed after 5 s', async () => {
    const { memory, loads, values, advance } = setup()
    values.set('a', 'one')
    await memory.get('a')
    expect(await memory.get('b')).toBeUndefined()
    advance(4_999)
    values.set('a', 'two').set('b', 'new')
    expect(await memory.get('b')).toBeUndefined()
    advance(1)
    expect(await memory.get('b')).toBe('new')
    advance(54_999)
    expect(await memory.get('a')).toBe('one')
    advance(1)
    expect(await memory.get('a')).toBe('two')
    expect(loads).toEqual(['a', 'b', 'b', 'a'])
  })

  it('P10 PLT-04 holds nothing for longer because the clock was set back, nor because it was set forward', async () => {
    const { memory, loads, values, advance } = setup()
    const DAY_MS = 86_400_000
    values.set('a', 'one')
    for (const jump of [-DAY_MS, DAY_MS, -1]) {
      await memory.get('a')
      advance(jump)
      loads.length = 0
      await memory.get('a')
      expect(loads).toEqual(['a'])
    }
  })

  it('PLT-04 does not keep what was loaded before it was told to forget', async () => {
    const { memory, values, hold } = setup()
    values.set('a', 'old')
    const open = hold()
    const first = memory.get('a')
    values.set('a', 'new')
    memory.forget(() => true)
    const second = memory.get('a')
    open()
    expect([await first, await second]).toEqual(['old', 'new'])
    expect(await memory.get('a')).toBe('new')
  })

  it('PLT-04 keeps its bound, and a flood of unknown keys pushes out no known one', async () => {
    const { memory, loads, values } = setup(10)
    values.set('a', 'one')
    await memory.get('a')
    for (let i = 0; i < 50; i++) await memory.get(`unknown-${i}`)
    await memory.get('a')
    expect(loads.filter((key) => key === 'a')).toHaveLength(1)
    for (let i = 0; i < 10; i++) await memory.get(String(values.set(`known-${i}`, 'x') && `known-${i}`))
    await memory.get('a')
    expect(loads.filter((key) => key === 'a')).toHaveLength(2)
  })

  it('PLT-04 refreshes what is in use beside those who ask, and keeps it until its time when that fails', async () => {
    let time = 0
    let value: string | undefined = 'one'
    let fails = false
    const loads: number[] = []
    const memory = openMemory<string>({
      load: async () => {
        loads.push(time)
        if (fails) throw new Error('not now')
        return value
      },
      now: () => new Date(time),
      foundMs: 60_000,
      refreshMs: 30_000,
      missedMs: 5_000,
      limit: 10,
    })
    const at = (seconds: number) => {
      time = seconds * 1_000
      return memory.get('a')
    }
    await at(0)
    value = 'two'
    expect([await at(29), await at(30)]).toEqual(['one', 'one'])
    expect(await at(31)).toBe('two')
    expect(loads).toEqual([0, 30_000])
    fails = true
    expect([await at(70), await at(89)]).toEqual(['two', 'two'])
    await expect(at(90)).rejects.toThrow('not now')
  })

  it('PLT-04 takes for missing what was found once and is gone', async () => {
    const { memory, loads, values, advance } = setup()
    values.set('a', 'one')
    await memory.get('a')
    values.delete('a')
    advance(60_000)
    expect([await memory.get('a'), await memory.get('a')]).toEqual([undefined, undefined])
    expect(loads).toEqual(['a', 'a'])
  })

  it('PLT-04 loads again after an error', async () => {
    let fails = true
    const memory = openMemory<string>({
      load: async () => {
        if (fails) throw new Error('not now')
        return 'one'
      },
      now: () => new Date(0),
      foundMs: 60_000,
      missedMs: 5_000,
      limit: 10,
    })
    await expect(memory.get('a')).rejects.toThrow('not now')
    fails = false
    expect(await memory.get('a')).toBe('one')
  })
})
