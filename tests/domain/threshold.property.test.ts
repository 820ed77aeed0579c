import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { describeThreshold } from '@/domain/notation/describe'
import type { Threshold } from '@/domain/threshold'
import { readThreshold } from '@/domain/threshold'

const PIECES =
  '≥ ≤ ＞ ＜ > < = >= 不低于 不超过 至少 达到 控制在 以上 以内 内 约 左右 余 ± + - ~ 至 / ( ) （ ） 、 ， , . 。 % ‰ 百分之 万分之 ' +
  '0 1 2 3 100 1,200 0.95 2025 11 30 95.50 一 两 三 九十五 百 万 亿 万元 元 人 人次 次 个 天 m2 年 月 日 号 底 前 后 季度 定性 定量 ' +
  '反向 正向 好坏 完成 提升 A o3 无 — —— – ～ 到 到期 多于 左右 前后 13 0 年度 学年 年底 月底 个百分点 　 \n'
const notation = fc
  .array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 9 })
  .map(pieces => pieces.join(''))
const printedText = fc.oneof(
  { weight: 4, arbitrary: notation },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

/** The same text with every ASCII sign in its full-width form. */
function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/gu, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/ /gu, '\u3000')
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
}

/** A reading apart from the texts that are kept as printed. */
function understood(threshold: Threshold): unknown {
  const codes = threshold.doubts.map(({ code }) => code)
  if (threshold.kind === 'words') return { kind: 'words', wording: halfWidth(threshold.wording), codes }
  return { ...threshold, printed: '', doubts: codes }
}

it('任何文字都能读，原文不动', () => {
  fc.assert(
    fc.property(printedText, printedText, (target, actual) => {
      const threshold = readThreshold(target, { name: actual })
      expect(threshold.printed).toBe(target)
      expect(describeThreshold(threshold)).not.toBe('')
      expect(readActual(actual, threshold).printed).toBe(actual)
    }),
    { numRuns: 2000 },
  )
})

it('全角半角写法读法相同', () => {
  fc.assert(
    fc.property(printedText, printed => {
      const expected = understood(readThreshold(printed))
      expect(understood(readThreshold(fullWidth(printed)))).toEqual(expected)
      expect(understood(readThreshold(halfWidth(printed)))).toEqual(expected)
    }),
    { numRuns: 2000 },
  )
})

it('完成值的全角半角写法读法相同', () => {
  const target = readThreshold('≥95%')
  fc.assert(
    fc.property(notation, printed => {
      const codes = (text: string) => readActual(text, target).doubts.map(({ code }) => code)
      expect(codes(fullWidth(printed))).toEqual(codes(printed))
      expect(readActual(fullWidth(printed), target).kind).toBe(readActual(printed, target).kind)
    }),
  )
})

it('读出的数值都是普通小数', () => {
  const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u
  fc.assert(
    fc.property(notation, printed => {
      const threshold = readThreshold(printed)
      if (threshold.kind === 'number') expect(threshold.bound).toMatch(plain)
      if (threshold.kind === 'range')
        expect([threshold.low, threshold.high]).toEqual([
          expect.stringMatching(plain),
          expect.stringMatching(plain),
        ])
      if (threshold.kind === 'date')
        expect(threshold.by).toMatch(/^(?:\d{4}|-)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u)
    }),
    { numRuns: 2000 },
  )
})

it('写明的符号、数值和单位原样读回', () => {
  const signs = fc.constantFrom(
    ['≥', '>='],
    ['不低于', '>='],
    ['＞', '>'],
    ['≤', '<='],
    ['不超过', '<='],
    ['＜', '<'],
    ['=', '='],
  )
  const decimal = fc
    .tuple(fc.nat(), fc.option(fc.stringMatching(/^\d{1,4}$/u), { nil: undefined }))
    .map(([whole, fraction]) => (fraction === undefined ? String(whole) : `${whole}.${fraction}`))
  const units = fc.constantFrom('', '%', '人', '人次', '万元', '元/人、天', '批次', '个工作日', '平方米')
  const gap = fc.constantFrom('', ' ', '　')
  fc.assert(
    fc.property(signs, decimal, units, gap, ([sign = '', comparison], bound, unit, blank) => {
      const about = { name: '收入增长率' }
      const threshold = readThreshold(`${sign}${blank}${bound}${blank}${unit}`, about)
      expect(threshold).toMatchObject({ kind: 'number', stated: true, comparison, bound, unit, doubts: [] })
    }),
  )
})

it('有正有负的区间，用什么连接号都读回', () => {
  const bound = fc.integer({ min: -300, max: 300 })
  const dash = fc.constantFrom('-', '~', '～', '—', '–', '——', '至', '到')
  fc.assert(
    fc.property(bound, bound, dash, fc.constantFrom('', '%', '℃', '册'), (one, other, sign, unit) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const printed = `${low}${sign}${high}${unit}`
      expect(readThreshold(printed)).toEqual({
        printed,
        kind: 'range',
        low: String(low),
        high: String(high),
        unit,
        doubts: [],
      })
    }),
  )
})

it('很长的文字也读得完', () => {
  for (const piece of ['万', '≥3人', '一', '（', '1,', '2025年', '元/', ' ', '1', '3-', '—', '甲', '3甲至']) {
    expect(readThreshold(piece.repeat(5000)).printed).toHaveLength(piece.length * 5000)
  }
})
