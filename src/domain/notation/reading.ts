import type { DoubtCode } from './doubts'
import type { Attempt, Reading } from './meaning'
import { normalise, tildeDashes, withoutGaps } from './normalise'
import { classPrefix, prefixDoubt } from './prefix'
import { isBothWays, withoutIdleNumerals } from './prose'
import { isPerPeriod } from './perPeriod'
import { readDate } from './readDate'
import { readNumber } from './readNumber'
import { readBrokenRange, readRange } from './readRange'
import { tokensOf } from './tokens'

/** Reads any printed value (指标值 or 实际完成值). Never throws; what is no notation stays words. */
export function readPrinted(printed: string): Reading {
  const text = normalise(tildeDashes(printed))
  if (isBlank(text)) return { kind: 'none', doubts: [] }
  const { prefix, length } = classPrefix(text)
  const body = withoutGaps(text.slice(length))
  const tokens = withoutIdleNumerals(tokensOf(body))
  const attempt = readBrokenRange(tokens) ?? readDate(tokens) ?? readRange(tokens) ?? readNumber(tokens)
  const reading: Reading =
    attempt === undefined || attempt.kind === 'refused'
      ? inWords(printed.slice(length), attempt?.doubts ?? [])
      : { ...attempt, doubts: withPeriod(attempt, body) }
  if (prefix === undefined) return reading
  return { ...reading, prefix, doubts: [...reading.doubts, ...prefixDoubt(prefix, reading)] }
}

/** 每月1次: what its words leave open is asked once, and by name. */
function withPeriod({ kind, doubts }: Attempt, body: string): readonly DoubtCode[] {
  if (kind === 'date' || !isPerPeriod(body)) return doubts
  return [...doubts.filter(code => code !== 'words-around'), 'per-period']
}

/** Blank, a dash or stroke, 不适用, 无: no value. */
function isBlank(text: string): boolean {
  return /^[-_/\\|~\s]*$|^\s*(?:不适用|无|暂无|未设置?|未设定|n\/?a)[\s。.]*$/iu.test(text)
}

function inWords(printed: string, doubts: readonly DoubtCode[]): Reading {
  const wording = printed.trim()
  const stray = /^(.*\p{Script=Han})\s*[%％﹪‰]$/su.exec(wording)
  const kept = doubts.length === 0 && stray ? (stray[1] ?? '') : wording
  return {
    kind: 'words',
    wording: kept,
    doubts: [
      ...doubts,
      ...(kept === wording ? [] : (['stray-unit'] as const)),
      ...(isBothWays(kept) ? (['both-ways'] as const) : []),
    ],
  }
}
