import type { PrintedIndicator, ReadingDoubt } from '../targetTable'
import { rowDoubt, type PrintedRow } from './printedRows'
import type { Reckoning } from './reckoning'

/** Projects whose indicators are not numbered 1, 2, 3 …: one may be missing. */
export function numberingDoubts(reckoning: Reckoning): ReadingDoubt[] {
  return projectsOf(reckoning).flatMap(project => {
    const broken = project.indicators.find(({ order }, index) => order !== index + 1)
    if (!broken) return []
    const expected = project.indicators.indexOf(broken) + 1
    const message = `“${project.name}”的指标编号不连续：第 ${expected} 项编号为 ${broken.order}`
    return [indicatorDoubt(broken, 'numbering-broken', message)]
  })
}

/** Projects without a name, without money or without indicators. */
export function projectDoubts(reckoning: Reckoning): ReadingDoubt[] {
  const named = projectsOf(reckoning).filter(({ name }) => name === '')
  const { amounts } = reckoning.prints
  const moneyless = projectsOf(reckoning).filter(({ printedAmounts }) => amounts && printedAmounts === 0)
  const aimless = projectsOf(reckoning).filter(({ indicators }) => indicators.length === 0)
  return [
    ...named.map(row => rowDoubt(row, 'name-missing', '有一个项目没有读到名称，请补充')),
    ...moneyless.map(row =>
      rowDoubt(row, 'amounts-missing', `“${row.name}”没有读到金额，项目名称与绩效目标也可能分错，请核对`),
    ),
    ...aimless.map(row => rowDoubt(row, 'indicators-missing', `“${row.name}”没有读到绩效指标，请核对`)),
  ]
}

/** Indicators without a name or an annual target. */
export function indicatorDoubts(reckoning: Reckoning): ReadingDoubt[] {
  return indicatorsOf(reckoning).flatMap(indicator => {
    const { name, annualTarget, order } = indicator
    if (name === '')
      return [indicatorDoubt(indicator, 'name-missing', `第 ${order} 项指标没有读到名称，请补充`)]
    if (isSeveral(indicator))
      return [indicatorDoubt(indicator, 'several-in-one-row', `“${name}”一行中似乎印有多项指标，请核对`)]
    if (beginsAnother(indicator))
      return [indicatorDoubt(indicator, 'indicators-run-on', `指标“${name}”中似乎还印有另一项指标，请核对`)]
    if (annualTarget !== '') return []
    return [indicatorDoubt(indicator, 'target-missing', `指标“${name}”没有读到年度指标值，请补充`)]
  })
}

/** Classes of which an indicator has one. */
const CLASSES = [
  /数量/gu,
  /质量/gu,
  /时效/gu,
  /经济效益/gu,
  /社会效益/gu,
  /生态效益/gu,
  /可持续/gu,
  /满意度/gu,
]

/** Whether the classes of several indicators stand in one: their rows were printed in one cell, or not told apart. */
function isSeveral({ level1, level2 }: PrintedIndicator): boolean {
  const ofLevel2 = CLASSES.filter(words => level2.name.search(words) >= 0).length
  return [level1, level2].some(({ name }) => name.split('指标').length > 2) || ofLevel2 > 2
}

// 3、3-满意度指标；31-服: what is left of the beginning of an indicator that could not be read as one.
const BEGINNING = /[0-9]{1,3}[、.．]\s*[0-9A-Za-z]{1,6}[-－—][^；;。]{1,20}(?:[；;]|$)/u

/** Whether a name or value holds the beginning of a further indicator, as where a line was misplaced. */
function beginsAnother({ name, periodTarget, annualTarget }: PrintedIndicator): boolean {
  return [name, periodTarget, annualTarget].some(printed => BEGINNING.test(printed))
}

/** The projects of all units. */
export function projectsOf({ units }: Reckoning): PrintedRow[] {
  return units.flatMap(unit => unit.projects)
}

/** The indicators of all projects. */
export function indicatorsOf(reckoning: Reckoning): PrintedIndicator[] {
  return projectsOf(reckoning).flatMap(project => project.indicators)
}

function indicatorDoubt({ order, name, at }: PrintedIndicator, code: string, message: string): ReadingDoubt {
  return { code, message, where: name === '' ? `${order}、` : name, ...(at ? { at } : {}) }
}
