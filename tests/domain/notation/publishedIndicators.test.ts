import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { About } from '@/domain/threshold'
import { readThreshold } from '@/domain/threshold'
import type { ExpectedReading } from '../../fixtures/published-indicators.expected'
import { EXPECTED_ROWS } from '../../fixtures/published-indicators.expected'

interface PrintedRow extends About {
  readonly name: string
  readonly cycle_target?: string
  readonly annual_target?: string
  readonly actual?: string
}

const file = new URL('../../fixtures/published-indicators.jsonl', import.meta.url)
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as PrintedRow)

/** A reading without its printed text, its doubts as sorted codes: the shape of the expectation. */
function seen(reading: { printed: string; doubts: readonly { code: string }[] }): ExpectedReading {
  const { printed: _printed, doubts, ...rest } = reading
  return { reading: rest, codes: doubts.map(({ code }) => code).sort() }
}

function sorted({ reading, codes }: ExpectedReading): ExpectedReading {
  return { reading, codes: [...codes].sort() }
}

it('每一行都有人读过', () => {
  expect(EXPECTED_ROWS.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 1))
})

it.each(EXPECTED_ROWS)('公开表第 $row 行', ({ row, period, annual, actual }) => {
  const printed = rows[row - 1]
  const annualTarget = readThreshold(printed?.annual_target ?? '', printed)
  expect(seen(annualTarget)).toEqual(sorted(annual))
  expect(seen(readActual(printed?.actual ?? '', annualTarget))).toEqual(sorted(actual))
  expect(printed?.cycle_target !== undefined).toBe(period !== undefined)
  if (period) expect(seen(readThreshold(printed?.cycle_target ?? '', printed))).toEqual(sorted(period))
})
