import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { fixtureText } from './fixtureTables'
import { readOrRefused } from './readOrRefused'

const whole = fixtureText('huadu-office').trimEnd()

describe('任何文字都有结果', () => {
  const pieces = [
    ...[
      '项目支出绩效目标表',
      '部门名称：甲 单位：万元',
      '总计 财政拨款',
      '合计 1.00 1.00',
      '\n',
      '。',
      '；',
      ' ',
      '\t',
      '"',
      '1',
    ],
    ...[
      '1、1-产出指标；11-数量指标；',
      '2、1-产出指标；12-质量指标；',
      '年度指标值:',
      '实施周期指标值:',
      '甲 1.00 1.00',
      '甲',
    ],
  ]

  it('片段随意拼接：读出或拒绝，不出别的错', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), async parts => {
        const table = await readOrRefused(parts.join(''))
        expect(table === undefined || table.proof.checks.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('任意文字：读出或拒绝，不出别的错', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async text => {
        expect(await readOrRefused(text)).toBe(undefined)
      }),
    )
  }, 60_000)

  it.each([
    ['噪声', 'not-a-target-table'],
    ['1、1-a；11-b；', 'beginning-missing'],
    ['甲 1.00 1.00\n', 'not-a-target-table'],
    [`${whole.slice(0, 200)}\n`, 'cut-off'],
    [`${whole}\n`, 'not-a-target-table'],
    [' \n', 'empty'],
  ])(
    '粘贴 5 MB 的 %j 也以拒绝结束，进度从 0 走起',
    async (noise, code) => {
      const shares: number[] = []
      const text = noise.repeat(5_000_000 / noise.length)
      const cause: unknown = await readTargetTable(
        { text },
        { onProgress: share => shares.push(share) },
      ).catch((error: unknown) => error)
      expect(cause).toMatchObject({ name: 'ReadingRefused', code })
      expect(shares[0]).toBe(0)
      expect(shares).toEqual([...shares].sort((one, other) => one - other))
      expect(shares.every(share => share >= 0 && share < 1)).toBe(true)
    },
    60_000,
  )
})

describe('进度与中止', () => {
  it('进度从 0 到 1', async () => {
    const shares: number[] = []
    await readTargetTable({ text: whole }, { onProgress: share => shares.push(share) })
    expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  })

  it('事先中止：以中止的原因结束', async () => {
    const reading = readTargetTable({ text: whole }, { signal: AbortSignal.abort() })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('中途中止：在下一步结束', async () => {
    const controller = new AbortController()
    const reason = new Error('换一个文件')
    const onProgress = (share: number) => share >= 0.4 && controller.abort(reason)
    await expect(readTargetTable({ text: whole }, { onProgress, signal: controller.signal })).rejects.toBe(
      reason,
    )
  })
})
