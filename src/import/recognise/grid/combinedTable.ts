import { ReadingRefused } from '../../readingRefused'
import type { ReadingDoubt } from '../../targetTable'
import { compacted } from '../compact'
import { amountUnit, type Heading } from '../heading'
import type { FoundTable } from '../printedTable'
import type { PrintedRow } from '../printedRows'
import type { Reckoning, UnitOfRows } from '../reckoning'
import { losesZeros, withEvenDecimals } from './evenDecimals'
import type { PrintedForm } from './formTable'
import { proofOfResults } from './proofOfResults'
import type { SectionTable } from './sectionTable'

/** What was read beside the tables themselves. */
export interface Outside {
  readonly doubts: readonly ReadingDoubt[]
  readonly unread: readonly ReadingDoubt[]
}

/** The tables of one department and year as one; refuses those of several, since none of them can be preferred. */
export function combinedTable(tables: readonly SectionTable[], outside: Outside): FoundTable {
  const heading = oneHeading(tables)
  const lists = tables.flatMap(listsWithUnread).map(list => ({ ...list, amountUnit: heading.amountUnit }))
  const forms = formsReckoning(tables, heading.amountUnit)
  const [first, ...others] = [...lists, ...(forms ? [forms] : [])]
  const reckonings = first ? [{ ...first, unread: [...first.unread, ...outside.unread] }, ...others] : []
  const hasResults = tables.some(table => table.hasResults)
  return {
    form: hasResults ? 'self-evaluation' : 'targets',
    heading: { ...heading, doubts: [...heading.doubts, ...outside.doubts] },
    reckonings,
    ...(hasResults && { checks: proofOfResults(reckonings) }),
  }
}

/** What was left unread of a table is told with the first of its lists. */
function listsWithUnread({ lists = [], unread }: SectionTable): Reckoning[] {
  return lists.map((list, index) => (index === 0 ? { ...list, unread } : list))
}

function formsReckoning(tables: readonly SectionTable[], unit: Heading['amountUnit']): Reckoning | undefined {
  const forms = tables.flatMap(({ form }) => form ?? [])
  const [first] = tables.filter(({ form }) => form)
  if (!first) return undefined
  const printed = forms.map(({ row }) => row)
  const isSheet = losesZeros(first.section.bodies[0]?.bodyRows[0]?.row)
  const rows = isSheet ? withEvenDecimals(printed) : printed
  return {
    amountUnit: unit,
    prints: { total: false, amounts: forms.some(({ printsAmounts }) => printsAmounts), numbers: false },
    total: undefined,
    units: unitsOfForms(forms, rows),
    rows,
    unread: tables.flatMap(({ form, unread }) => (form ? unread : [])),
  }
}

/** The forms of one 实施单位 together; one that prints none is of the department itself. */
function unitsOfForms(forms: readonly PrintedForm[], rows: readonly PrintedRow[]): UnitOfRows[] {
  const units = new Map<string, PrintedRow[]>()
  forms.forEach(({ unit }, index) => {
    const projects = units.get(unit) ?? []
    units.set(unit, projects)
    projects.push(...rows.slice(index, index + 1))
  })
  return [...units].map(([name, projects]) => ({
    row: undefined,
    projects,
    ...(name !== '' && { name }),
  }))
}

/** What stands above the tables, if they agree in it. */
function oneHeading(tables: readonly SectionTable[]): Heading {
  const department = onlyOne('部门', tables.flatMap(departmentsOf))
  const year = onlyOne('年度', tables.map(yearOf))
  const unit = onlyOne(
    '金额单位',
    tables.map(({ heading }) => heading.unit ?? ''),
  )
  onlyOne(
    '内容',
    tables.map(({ hasResults }) => (hasResults ? '绩效自评表' : '绩效目标表')),
  )
  const title = tables.find(({ heading }) => heading.title !== '')?.heading.title ?? ''
  const withAmounts = tables.filter(
    ({ lists = [], form }) => lists.some(({ prints }) => prints.amounts) || form?.printsAmounts === true,
  )
  const unitless = withAmounts.filter(({ heading }) => heading.unit === undefined)
  return {
    title,
    department,
    year: year === '' ? null : Number(year),
    amountUnit: amountUnit(unit === '' ? undefined : unit),
    doubts: [
      ...tables.flatMap(({ doubts }) => doubts),
      ...doubtIf(title === '', 'title-missing', '没有读到表名，请核对导入的内容是否从表名开始。'),
      ...doubtIf(department === '', 'department-missing', '没有读到部门名称，请手工填写。'),
      ...doubtIf(unitless.length > 0, 'amount-unit-missing', unitMissing(unit, unitless.length)),
    ],
    unread: [],
  }
}

function unitMissing(unit: string, tables: number): string {
  return unit === ''
    ? '没有读到金额单位，暂按万元计，请核对。'
    : `有 ${tables} 张表没有印金额单位，暂按其他表的${unit}计，请核对。`
}

function departmentsOf({ heading, form, departments }: SectionTable): readonly string[] {
  const printed = [form?.department, heading.department, form?.unit].find(
    name => name !== undefined && name !== '',
  )
  return printed === undefined ? departments : [printed]
}

function yearOf({ heading, form }: SectionTable): string {
  const labelled = /20[0-9]{2}/u.exec(form?.year ?? '')?.[0]
  return labelled ?? (heading.year === null ? '' : String(heading.year))
}

const MOST_NAMED = 3

/** What all tables print that print it; refuses where two print it differently. */
function onlyOne(what: string, printed: readonly string[]): string {
  const different = [
    ...new Map(printed.filter(text => text !== '').map(text => [compacted(text), text])).values(),
  ]
  const [only, ...others] = different
  if (others.length === 0) return only ?? ''
  const named = different.slice(0, MOST_NAMED).map(text => `“${text}”`)
  const more = different.length > MOST_NAMED ? '等' : ''
  throw new ReadingRefused(
    'several-tables',
    `文件中不止一张表，各表的${what}不同：${named.join('、')}${more}。请每次只导入同一部门、同一年度的表。`,
  )
}

function doubtIf(doubtful: boolean, code: string, message: string): ReadingDoubt[] {
  return doubtful ? [{ code, message }] : []
}
