import type { Presence } from './compareIndicators'
import type { TargetChange } from './compareTargets'
import { comparisonCounts } from './comparisonCounts'
import type { ComparisonCounts } from './comparisonCounts'
import { budgetFilling } from './budgetFilling'
import { earlierYear } from './earlierYear'
import { moneyChangeText, moneyText, percentText } from './figureText'
import type { Finding } from './findings/finding'
import type { MoneyChange } from './change'
import type { ProjectComparison, YearComparison, YearTotals } from './yearComparison'

/** What became of targets, in the order it is told. */
const TARGETS: readonly (readonly [TargetChange, string])[] = [
  ['raised', '提高'],
  ['lowered', '降低'],
  ['reworded', '仅改表述'],
  ['kind-changed', '改变性质'],
  ['unit-changed', '改变单位'],
  ['renotated', '仅改写法（要求未变）'],
  ['same', '未变'],
]

/**
 * The year in plain Chinese by rule, paragraph by paragraph, to be copied into a report. What is not filled is told as
 * such; a sentence without figures is left out. `open` rows wait to be paired (待配对): what is new and what ended may
 * then be one and the same, and the text says so wherever it is copied to.
 */
export function yearStory(comparison: YearComparison, found: readonly Finding[], open = 0): string {
  const counts = comparisonCounts(comparison)
  return [
    scope(comparison, counts),
    open === 0
      ? ''
      : `（尚有 ${open} 项名称相近的项目或指标待确认是否同一项，以上新增、取消的数目可能变化。）`,
    money(comparison),
    targets(counts),
    verdicts(comparison, counts),
    attention(found),
  ]
    .filter(paragraph => paragraph !== '')
    .join('\n')
}

function scope({ before, after, projects }: YearComparison, counts: ComparisonCounts): string {
  const { added, retired, renamed } = counts.indicators
  const changes = counted([
    ['新增', added],
    ['取消', retired],
    ['改名', renamed],
  ])
  return [
    `${after.year}年共 ${after.summary.projects} 个项目、${after.summary.indicators} 项指标，${before.year}年为 ${before.summary.projects} 个项目、${before.summary.indicators} 项指标。`,
    named('新增项目', projects, 'added'),
    named('取消项目', projects, 'retired'),
    renamedProjects(projects),
    changes === '' ? '' : `指标中${changes}。`,
  ].join('')
}

function named(title: string, projects: readonly ProjectComparison[], kind: Presence): string {
  const names = projects
    .filter(({ presence }) => presence === kind)
    .map(({ before, after }) => (after ?? before)?.projectYear.name)
  return names.length === 0
    ? ''
    : `${title} ${names.length} 个：${names.map(name => `“${name ?? ''}”`).join('、')}。`
}

function renamedProjects(projects: readonly ProjectComparison[]): string {
  const names = projects
    .filter(({ renamed }) => renamed)
    .map(({ before, after }) => `“${before?.projectYear.name ?? ''}”改为“${after?.projectYear.name ?? ''}”`)
  return names.length === 0 ? '' : `项目改名 ${names.length} 个：${names.join('、')}。`
}

function money(comparison: YearComparison): string {
  const { before, after, budget, executed, rate } = comparison
  const haveProjects = before.summary.projects > 0 && after.summary.projects > 0
  const filling = haveProjects ? budgetFilling(comparison) : undefined
  const budgets = filling === undefined ? amount('全年预算', budget) : `${filling}。`
  const rates = [rateOf(before, rate.before), rateOf(after, rate.after)].join('，')
  return [budgets, amount('全年执行', executed), `${rates}。`].join('')
}

function amount(title: string, change: MoneyChange): string {
  const { before, after } = change
  if (before === undefined || after === undefined) return ''
  if (before === after) return `${title}两年均为 ${moneyText(after)}。`
  return `${title}由 ${moneyText(before)}变为 ${moneyText(after)}，${moneyChangeText(change) ?? ''}。`
}

function rateOf({ year, summary }: YearTotals, rate: number | undefined): string {
  if (summary.projects === 0) return `${year}年没有项目`
  if (rate !== undefined) return `${year}年预算执行率 ${percentText(rate)}`
  return `${year}年执行数已填 ${summary.filledProjects}/${summary.projects} 个项目，暂无全部执行率`
}

function targets({ targets, indicators }: ComparisonCounts): string {
  if (indicators.kept === 0) return ''
  const changes = counted(TARGETS.map(([kind, word]) => [word, targets[kind]]))
  return `两年可比的 ${indicators.kept} 项指标中，年度目标值${changes}。`
}

function verdicts({ before, after }: YearComparison, { verdicts }: ComparisonCounts): string {
  const { better, worse } = verdicts
  const turned = counted([
    ['好转', better],
    ['变差', worse],
  ])
  return `${outcome(before)}；${outcome(after)}。${turned === '' ? '' : `与${earlierYear(before.year, after.year)}相比，完成情况${turned}。`}`
}

/** 「2025年指标达标 18 项、未达标 2 项、未填 2 项」. */
function outcome({ year, summary: { annual, indicators } }: YearTotals): string {
  const { met, partly, missed } = annual
  const open = indicators - met - partly - missed
  const words = counted([
    ['达标', met],
    ['部分达成', partly],
    ['未达标', missed],
    ['尚未评判', open],
  ])
  return words === '' ? `${year}年没有指标` : `${year}年指标${words}`
}

function attention(found: readonly Finding[]): string {
  if (found.length === 0) return ''
  const lines = found.map(({ sentence }, place) => `${place + 1}. ${sentence}`)
  return [`需要关注 ${found.length} 项：`, ...lines].join('\n')
}

/** 「提高 3 项、降低 1 项」; nothing of what there is none. */
function counted(counts: readonly (readonly [word: string, count: number])[]): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} 项`)
    .join('、')
}
