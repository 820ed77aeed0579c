import type { PairingDecision } from '@/domain/pairingDecision'
import { openCount, type PairingReview, type PairingRow } from '@/domain/years/pairingReview'
import type { Differing } from '@/domain/years/settlements'
import { ACCUMULATION_LABELS } from './accumulation'
import { importedAt } from './importing'
import { periodYears } from './periodYears'

/** How two rows came to be paired, or apart. */
export const HOW_LABELS: Readonly<Record<PairingDecision['how'], string>> = {
  automatic: '自动配对',
  confirmed: '人工确认',
  carried: '结转起草',
}

/** 「王敏 2026年1月5日 9:00：仅加了前缀」, 「自动配对 2026年1月5日 9:00：名称相同」: who, when and why. */
export function decisionText({ how, by, at, reason }: PairingDecision): string {
  const who = how === 'confirmed' && by !== undefined ? by : HOW_LABELS[how]
  const said = reason === undefined ? '' : `：${reason}`
  return `${who} ${importedAt(at)}${said}`
}

/** 「相似度 86%」. Never 100% for what is only alike: that is said of the same name only. */
export function similarityText(similarity: number): string {
  if (similarity === 1) return '名称相同'
  return `相似度 ${Math.min(99, Math.round(similarity * 100))}%`
}

/** What of a year's pairing is settled and what is not, in one sentence. */
export function pairingFinding(review: PairingReview): string {
  const { projects, indicators } = review
  const pairedText = `已配对项目 ${projects.paired.length} 个、指标 ${indicators.paired.length} 项`
  const open = openCount(review)
  return open === 0 ? `${pairedText}，没有待确认的。` : `${pairedText}，待确认 ${open} 项。`
}

/** How a table that was just imported goes together with the year beside it. */
export function importedPairing(review: PairingReview): string {
  const { before, after, projects, indicators } = review
  const open = openCount(review)
  const paired = `项目 ${projects.paired.length} 个、指标 ${indicators.paired.length} 项`
  const waiting = open === 0 ? '没有待确认的' : `另有 ${open} 项名称相近，需要确认是否同一项`
  return `${before ?? ''} 年度与 ${after} 年度已自动配对${paired}；${waiting}。`
}

/** What was just decided, as it is announced. */
export function decidedSentence(
  before: PairingRow,
  after: PairingRow,
  decision: PairingDecision['decision'] | undefined,
): string {
  const pair = `“${before.name}”与“${after.name}”`
  if (decision === 'paired') return `已将${pair}配对。`
  return decision === 'apart' ? `已记下${pair}不是同一项。` : `已收回对${pair}的判断，重新待确认。`
}

/** Why two rows cannot become one yet: which of two settlements holds, only a person can say. */
export function differingSentence(differing: Differing): string {
  if ('periods' in differing) {
    const [one, other] = differing.periods.map(periodYears)
    return `没有配对：两个项目核定的实施周期不同，一个为 ${one}，一个为 ${other}。请先把其中一个改为与另一个相同，再确认为同一项。`
  }
  const [one, other] = differing.accumulations.map(code => ACCUMULATION_LABELS[code])
  return `没有配对：指标“${differing.indicator}”选定的跨年口径不同，一个为“${one}”，一个为“${other}”。请先把其中一个改为与另一个相同，再确认为同一项。`
}

/** Asked before a pairing is taken apart. */
export function apartQuestion(before: PairingRow, after: PairingRow) {
  const kind = after.indicator ? '指标' : '项目'
  return {
    heading: '解除配对',
    sentence: `“${before.name}”（${before.year} 年）与“${after.name}”（${after.year} 年）将不再视为同一${kind}，历年数据各归各的，填报的内容不受影响。${after.indicator ? '' : '其中各项指标随之分开；再次确认为同一项目时，对这些指标的判断仍然有效。'}`,
    confirm: '解除配对',
  }
}
