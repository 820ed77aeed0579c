import { wanYuan } from '@/domain/money'
import type { Fen } from '@/domain/money'
import type { Effect } from '@/domain/years/change'
import { effectOf, figureChange } from '@/domain/years/change'
import { earlierYear } from '@/domain/years/earlierYear'
import { moneyText } from '@/domain/years/figureText'
import { meanAttainment } from '@/domain/years/meanAttainment'
import type { ProjectComparison, YearComparison } from '@/domain/years/yearComparison'
import { attainmentPercent } from '@/text/percent'
import { figureColumn, wordColumn } from './textTable'
import type { TextTable } from './textTable'
import { PRESENCE_WORDS, pointsChange, sentence } from './wording'

/** Where a project lies: what it got, and how far it reached its targets. */
export interface MoneyPlace {
  /** 全年预算数, whole 分; undefined: blank, not 0. */
  readonly budget: Fen | undefined
  /** 平均完成率 as a share; undefined: nothing is judged. */
  readonly attainment: number | undefined
}

/** A project of the later year in the picture of money and attainment. */
export interface MoneyPoint {
  /** Of the project. */
  readonly id: string
  readonly name: string
  readonly isNew: boolean
  readonly after: MoneyPlace
  /** In the earlier year; undefined: new, or nothing comparable. */
  readonly before: MoneyPlace | undefined
  /** What became of its 完成率, exact; undefined without a comparable one. */
  readonly change: number | undefined
  readonly effect: Effect | undefined
  /** Of how many indicators the mean is. */
  readonly indicators: number
}

/** Money and attainment of a year's projects, with where they were a year before. */
export interface MoneyAttainment {
  readonly before: number
  readonly after: number
  /** In the order of the later year. */
  readonly points: readonly MoneyPoint[]
}

/** A point with both figures. */
export type DrawnPoint = MoneyPoint & {
  readonly after: { readonly budget: Fen; readonly attainment: number }
}

/**
 * Projects of the later year. 平均完成率 is over the indicators comparable in both years, as in all comparisons; of a project
 * that has none, over all of its year, and then without a place in the earlier one.
 */
export function moneyAttainment({ before, after, projects }: YearComparison): MoneyAttainment {
  const points = projects.filter(project => project.after).map(moneyPoint)
  return { before: before.year, after: after.year, points }
}

function moneyPoint(project: ProjectComparison): MoneyPoint {
  const { projectId, presence, budget, attainment, after } = project
  const own = after && meanAttainment(after.indicators)
  const mean = attainment?.after ?? own
  const before = attainment && { budget: budget.before, attainment: attainment.before.share }
  const { change } = figureChange(before?.attainment, mean?.share)
  return {
    id: projectId,
    name: after?.projectYear.name ?? '',
    isNew: presence === 'added',
    after: { budget: budget.after, attainment: mean?.share },
    before,
    change,
    effect: change === undefined ? undefined : effectOf(change, 1),
    indicators: mean?.indicators ?? 0,
  }
}

/** The points that have a place: with a budget and a 完成率. */
export function drawnPoints({ points }: MoneyAttainment): DrawnPoint[] {
  return points.filter(
    (point): point is DrawnPoint => point.after.budget !== undefined && point.after.attainment !== undefined,
  )
}

/** 预算中位数 to the hundredth of 万元, as it is told; undefined without any project in the picture. */
export function medianBudget(drawn: readonly DrawnPoint[]): Fen | undefined {
  const middle = median(drawn.map(({ after }) => after.budget))
  return middle === undefined ? undefined : ((Math.round(middle / HUNDREDTH) * HUNDREDTH) as Fen)
}

/** 0.01 万元 in 分. */
const HUNDREDTH = 10_000

/** The middle of the figures; of an even number, the mean of both in the middle. undefined without any. */
export function median(figures: readonly number[]): number | undefined {
  const sorted = [...figures].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** What a mean over all indicators of its year is called, where one over the comparable ones is missing. */
export const OWN_MEAN = '该年平均'

/** The picture's table: every project of the later year, also those without a place. */
export function moneyAttainmentTable({ before, after, points }: MoneyAttainment): TextTable {
  return {
    columns: [
      wordColumn('项目'),
      figureColumn(`${before}年预算（万元）`),
      figureColumn(`${after}年预算（万元）`),
      figureColumn(`${before}年平均完成率`),
      figureColumn(`${after}年平均完成率`),
      figureColumn('变化（百分点）'),
    ],
    rows: points.map(point => ({
      id: point.id,
      cells: [
        point.name,
        moneyOrGap(point.before?.budget),
        moneyOrGap(point.after.budget),
        attainmentPercent(point.before?.attainment),
        attainmentCell(point),
        changeCell(point),
      ],
    })),
  }
}

function moneyOrGap(budget: Fen | undefined): string {
  return budget === undefined ? '—' : wanYuan(budget)
}

/** 「95.0%」; 「该年平均 95.0%」 where it is not over the indicators comparable in both years. */
function attainmentCell({ before, after: { attainment } }: MoneyPoint): string {
  const share = attainmentPercent(attainment)
  return before || attainment === undefined ? share : `${OWN_MEAN} ${share}`
}

function changeCell({ isNew, change }: MoneyPoint): string {
  if (change !== undefined) return pointsChange(change)
  return isNew ? PRESENCE_WORDS.added : '无可比指标'
}

/**
 * Whether the money delivered, in one sentence: 「预算高于中位数 34.65 万元的 4 个项目中，1 个平均完成率未到 100%：“X”（41.30 万元，
 * 91.7%）；与上年相比，预算增加而完成率下降的 1 个：“Y”；1 个没有预算或完成率，不在图中」. '' without any project.
 */
export function moneyAttainmentFinding(all: MoneyAttainment): string {
  if (all.points.length === 0) return ''
  const drawn = drawnPoints(all)
  const left = all.points.length - drawn.length
  return sentence([
    spreadPart(drawn, all.after),
    turnedPart(drawn, earlierYear(all.before, all.after)),
    left > 0 && drawn.length > 0 ? `${left} 个没有预算或完成率，不在图中` : '',
  ])
}

function spreadPart(drawn: readonly DrawnPoint[], year: number): string {
  if (drawn.length === 0) return `${year}年没有既有预算又有完成率的项目`
  if (drawn.length < 3) return `仅 ${drawn.length} 个项目有预算和完成率，不足以看分布`
  const middle = medianBudget(drawn) ?? (0 as Fen)
  const large = drawn.filter(({ after }) => after.budget > middle)
  if (large.length === 0) return '各项目预算相同'
  const lead = `预算高于中位数 ${moneyText(middle)}的 ${large.length} 个项目中`
  const short = large
    .filter(({ after }) => after.attainment < 1)
    .sort((one, other) => one.after.attainment - other.after.attainment)
  const [lowest] = short
  if (!lowest) return `${lead}，平均完成率均达到 100%`
  const { budget, attainment } = lowest.after
  const told = `“${lowest.name}”（${moneyText(budget)}，${attainmentPercent(attainment)}）`
  return `${lead}，${short.length} 个平均完成率未到 100%${short.length > 1 ? '，最低的是' : '：'}${told}`
}

/** More money, lower attainment. */
function turnedPart(drawn: readonly DrawnPoint[], earlier: string): string {
  const turned = drawn
    .filter(({ before, after, change = 0 }) => after.budget > (before?.budget ?? after.budget) && change < 0)
    .sort((one, other) => (one.change ?? 0) - (other.change ?? 0))
  const [worst] = turned
  if (!worst) return ''
  const lead = turned.length > 1 ? '下降最多的是' : ''
  return `与${earlier}相比，预算增加而完成率下降的 ${turned.length} 个：${lead}“${worst.name}”`
}
