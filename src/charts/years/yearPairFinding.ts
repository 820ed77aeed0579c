import { attainmentPercent } from '@/text/percent'
import { counted, countedEffects, pointsChange, sentence } from './wording'
import { drawnPairs, undrawnCount } from './yearPairs'
import type { YearPairRow, YearPairs } from './yearPairs'

/**
 * What became of 完成率, in one sentence: 「8 个项目两年可比，平均完成率提高 3 个、下降 2 个、持平 3 个；下降最多的是“X”（95.0% →
 * 80.0%，下降 15.0 个百分点）；新增 1 个、取消 1 个，不在图中」. '' without any row.
 */
export function yearPairFinding(pairs: YearPairs): string {
  if (pairs.rows.length === 0) return ''
  const drawn = drawnPairs(pairs)
  return sentence([comparedPart(drawn, pairs), furthestPart(drawn), undrawnPart(drawn, pairs)])
}

function counter({ subject }: YearPairs): string {
  return subject === 'project' ? '个' : '项'
}

function comparedPart(drawn: readonly YearPairRow[], pairs: YearPairs): string {
  const figure = pairs.subject === 'project' ? '平均完成率' : '完成率'
  const things = pairs.subject === 'project' ? '个项目' : '项指标'
  if (drawn.length === 0) return `${pairs.before}年与 ${pairs.after}年没有可比的${figure}`
  const lead = `${drawn.length === 1 ? '仅 ' : ''}${drawn.length} ${things}两年可比`
  if (drawn.length === 1) return lead
  const effects = drawn.map(({ effect }) => effect)
  const isAlike = effects.every(effect => effect === 'same')
  return `${lead}，${figure}${isAlike ? '均持平' : countedEffects(effects, counter(pairs))}`
}

/** The greatest fall is what asks for attention; without one, the greatest rise. A single row is told whole. */
function furthestPart(drawn: readonly YearPairRow[]): string {
  const [first] = drawn
  if (first?.change === undefined) return ''
  if (drawn.length === 1) return told(first)
  const last = drawn.at(-1)
  if (first.change < 0) return `下降最多的是${told(first)}`
  return last?.change !== undefined && last.change > 0 ? `提高最多的是${told(last)}` : ''
}

function told({ name, before, after, change = 0 }: YearPairRow): string {
  const points = change === 0 ? '持平' : `${pointsChange(change)} 个百分点`
  return `“${name}”（${attainmentPercent(before)} → ${attainmentPercent(after)}，${points}）`
}

/** Without any picture, why there is none. */
function undrawnPart(drawn: readonly YearPairRow[], pairs: YearPairs): string {
  const isProject = pairs.subject === 'project'
  const counts = counted(
    [
      ['新增', undrawnCount(pairs, 'added')],
      ['取消', undrawnCount(pairs, 'retired')],
      [isProject ? '无可比指标' : '未评', undrawnCount(pairs, 'unjudged')],
      ['定性或时限无完成率', undrawnCount(pairs, 'no-rate')],
    ],
    counter(pairs),
  )
  return counts === '' || drawn.length === 0 ? counts : `${counts}，不在图中`
}
