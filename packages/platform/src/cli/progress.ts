/** A bar on a terminal; a line every tenth of the way elsewhere. */
export interface Progress {
  advance(by?: number): void
  end(): void
}

export function openProgress(label: string, total: number, out: NodeJS.WriteStream): Progress {
  let done = 0
  let shown = -1
  const show = () => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    const step = out.isTTY ? percent : Math.floor(percent / 10)
    if (step === shown) return
    shown = step
    if (!out.isTTY) return void out.write(`${label} ${done}/${total}\n`)
    const filled = Math.round(percent / 4)
    out.write(`\r${label} [${'#'.repeat(filled)}${'.'.repeat(25 - filled)}] ${done}/${total} `)
  }
  show()
  return {
    advance(by = 1) {
      done += by
      show()
    },
    end() {
      if (out.isTTY) out.write('\n')
    },
  }
}
