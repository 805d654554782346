/** The cells of a large, mostly empty matrix row by row (compressed sparse rows), by column within a row. */
export interface SparseMatrix {
  readonly rowCount: number
  readonly columnCount: number
  /** Where each row begins in `columns` and `values`; one more than there are rows. */
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
}

/** Cells in any order; one may come several times. */
export interface Cells {
  readonly rowCount: number
  readonly columnCount: number
  readonly rows: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
}

/** Of a cell that comes several times the largest value stays. */
export function sparseMatrix({ rowCount, columnCount, rows, columns, values }: Cells): SparseMatrix {
  const byColumn = grouped(columns, columnCount, rows, values)
  const byRow = grouped(byColumn.others, rowCount, rowOfEach(byColumn.starts), byColumn.values)
  return withoutRepeats({ rowCount, columnCount, starts: byRow.starts, columns: byRow.others, values: byRow.values })
}

export function transposed({ rowCount, columnCount, starts, columns, values }: SparseMatrix): SparseMatrix {
  const turned = grouped(columns, columnCount, rowOfEach(starts), values)
  return {
    rowCount: columnCount,
    columnCount: rowCount,
    starts: turned.starts,
    columns: turned.others,
    values: turned.values,
  }
}

/** A counting sort by key that keeps the order within a key. */
function grouped(keys: Uint32Array, keyCount: number, others: Uint32Array, values: Float32Array) {
  const starts = new Uint32Array(keyCount + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 1; key <= keyCount; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
  const next = starts.slice()
  const grouped = { starts, others: new Uint32Array(keys.length), values: new Float32Array(keys.length) }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    const place = next[key] ?? 0
    next[key] = place + 1
    grouped.others[place] = others[i] ?? 0
    grouped.values[place] = values[i] ?? 0
  }
  return grouped
}

function rowOfEach(starts: Uint32Array): Uint32Array {
  const rows = new Uint32Array(starts.at(-1) ?? 0)
  for (let row = 0; row + 1 < starts.length; row++) rows.fill(row, starts[row], starts[row + 1])
  return rows
}

function withoutRepeats(matrix: SparseMatrix): SparseMatrix {
  const { rowCount, starts, columns, values } = matrix
  const kept = new Uint32Array(rowCount + 1)
  let end = 0
  for (let row = 0; row < rowCount; row++) {
    const first = end
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const column = columns[i] ?? 0
      const value = values[i] ?? 0
      if (end > first && columns[end - 1] === column) {
        values[end - 1] = Math.max(value, values[end - 1] ?? 0)
      } else {
        columns[end] = column
        values[end] = value
        end++
      }
    }
    kept[row + 1] = end
  }
  return { ...matrix, starts: kept, columns: columns.slice(0, end), values: values.slice(0, end) }
}
