import type { Attention, IndicatorNeed, ProjectNeed } from '@/domain/attention'
import type { IndicatorRow, ProjectRow, RowState } from '@/domain/yearRow'
import { rowState } from '@/domain/yearRow'
import { percent } from '@/text/percent'

/** A line of 需要处理: what it is about, and where it belongs. */
export interface NeedLine {
  readonly key: string
  readonly kind: Attention['kind']
  /** What the line stands for, in printed order; blanks of one project share a line, so do its doubts. */
  readonly needs: readonly Attention[]
  /** Shape before the line; undefined for money and for the table itself. */
  readonly state: RowState | undefined
  readonly title: string
  readonly project: string
}

type IndicatorAttention = Extract<Attention, { kind: IndicatorNeed }>
type ProjectAttention = Extract<Attention, { kind: ProjectNeed }>
type TableAttention = Extract<Attention, { kind: 'table-doubted' }>

/**
 * What needs a person, line by line in the order given. Blanks say little one by one: those of one project are one line,
 * and so are projects without 全年执行数, and the doubts of one row of the table.
 */
export function needLines(needs: readonly Attention[]): NeedLine[] {
  const lines: NeedLine[] = []
  const seen = new Set<string>()
  for (const need of needs) {
    const line = lineOf(need, needs)
    if (!seen.has(line.key)) lines.push(line)
    seen.add(line.key)
  }
  return lines
}

function lineOf(need: Attention, all: readonly Attention[]): NeedLine {
  if (need.kind === 'table-doubted') return tableLine(need, all)
  return isAboutMoney(need) ? moneyLine(need, all) : indicatorLine(need, all)
}

function tableLine({ kind, about }: TableAttention, all: readonly Attention[]): NeedLine {
  const { projectYearId, project = '目标表' } = about
  const doubts = all.filter(one => one.kind === kind && one.about.projectYearId === projectYearId)
  const title = doubts.length > 1 ? `${doubts.length} 处存疑` : about.doubt.message
  return { key: `${kind} ${projectYearId ?? ''}`, kind, needs: doubts, state: undefined, title, project }
}

function isAboutMoney(need: ProjectAttention | IndicatorAttention): need is ProjectAttention {
  return need.kind === 'execution-low' || need.kind === 'execution-unfilled'
}

function moneyLine(need: ProjectAttention, all: readonly Attention[]): NeedLine {
  const { kind, row } = need
  const { name } = row.projectYear
  if (kind === 'execution-low') {
    return { ...moneyOf(row, kind), needs: [need], title: `执行率 ${percent(row.rate)}`, project: name }
  }
  const unspent = all.filter(one => one.kind === kind)
  return unspent.length > 1
    ? {
        key: kind,
        kind,
        needs: unspent,
        state: undefined,
        title: `${unspent.length} 个项目未填全年执行数`,
        project: '',
      }
    : { ...moneyOf(row, kind), needs: [need], title: '全年执行数', project: name }
}

function moneyOf(row: ProjectRow, kind: ProjectNeed) {
  return { key: `${kind} ${row.projectYear.id}`, kind, state: undefined }
}

function indicatorLine(need: IndicatorAttention, all: readonly Attention[]): NeedLine {
  const { kind, row } = need
  const { id, name } = row.projectYear
  const blanks =
    kind === 'unfilled' ? all.filter(one => one.kind === kind && one.row.projectYear.id === id) : []
  if (blanks.length > 1) {
    return {
      key: `${kind} ${id}`,
      kind,
      needs: blanks,
      state: row.state,
      title: `${blanks.length} 项指标未填`,
      project: name,
    }
  }
  return {
    key: `${kind} ${row.indicator.id}`,
    kind,
    needs: [need],
    state: stateOf(row),
    title: indicatorTitle(row, kind),
    project: name,
  }
}

/** The annual state, unless only the period's is what needs a person. */
function stateOf(row: IndicatorRow): RowState {
  const period = rowState(row.periodVerdict)
  return row.state === 'met' && period !== 'in-progress' ? period : row.state
}

/** 「接待宾客批次 24批次，还差 6 批次」: the name, what was reached, and the gap where there is one. */
function indicatorTitle(row: IndicatorRow, kind: IndicatorNeed): string {
  const { indicator, entry } = row
  const actual = entry.actual?.reading
  const reached = actual === undefined || actual.kind === 'words' ? '' : ` ${actual.printed}`
  const gap = gapOf(row)
  if (kind === 'doubted') return `${indicator.name}：${row.openDoubts[0]?.message ?? ''}`
  return `${indicator.name}${reached}${gap === undefined ? '' : `，${gap}`}`
}

function gapOf({ annual, periodVerdict }: IndicatorRow): string | undefined {
  if (annual.status === 'missed') return annual.gap
  return periodVerdict.status === 'missed' ? periodVerdict.gap : undefined
}
