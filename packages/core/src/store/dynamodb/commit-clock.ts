import type { Clock } from '../../clock.ts'

/**
 * Gives each commit a stamp that sorts after the stamp of everything this process wrote or read before, whatever the
 * clocks of several processes say (a hybrid logical clock). So the events of one key keep the order in which their
 * commits built on one another.
 */
export interface CommitClock {
  next(): string
  observe(stamp: string): void
}

const TIME_DIGITS = 15
const COUNT_DIGITS = 6

export function commitClock(now: Clock): CommitClock {
  let last = ''
  return {
    next() {
      const present = stampOf(now().getTime(), 0)
      last = present > last ? present : stampOf(...following(last))
      return last
    },
    observe(stamp) {
      if (stamp > last) last = stamp
    },
  }
}

const stampOf = (time: number, count: number): string =>
  String(time).padStart(TIME_DIGITS, '0') + String(count).padStart(COUNT_DIGITS, '0')

function following(stamp: string): [time: number, count: number] {
  const time = Number(stamp.slice(0, TIME_DIGITS))
  const count = Number(stamp.slice(TIME_DIGITS)) + 1
  return count < 10 ** COUNT_DIGITS ? [time, count] : [time + 1, 0]
}
