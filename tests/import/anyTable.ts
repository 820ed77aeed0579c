import fc from 'fast-check'
import type { PrintedAmounts } from '@/import/targetTable'
import type { PrintedTable } from './printTable'

const WORDS = '保障运转工作经费培训宣传维修改造区政府办公室重点任务群众服务质量提升社会稳定系统建设'
const letter = fc.constantFrom(...Array.from(WORDS))
const plain = (minLength: number, maxLength: number) => fc.string({ unit: letter, minLength, maxLength })

const name = fc
  .tuple(plain(2, 12), fc.constantFrom('', '2026年', '（第2批）', '“两优”', '、'), plain(2, 8))
  .map(parts => parts.join(''))

const goal = fc
  .tuple(
    fc.constantFrom('', '1、', '一是'),
    plain(8, 30),
    fc.constantFrom('，提高3%', '。2、', '；二是', '：投入12.50万元，'),
    plain(6, 60),
    fc.constantFrom('。', '；', '', '95', '1000人'),
  )
  .map(parts => parts.join(''))

const target = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map(count => `≥${count}人次`),
  fc.constantFrom(
    '100%',
    '≥99.9%',
    '0',
    '＜3人',
    '≤270万元',
    '12月底前',
    '1200-1500册',
    '有效提升，持续改善',
    '反向；≤2次',
  ),
)

const level = fc.constantFrom(
  { level1: { code: '1', name: '产出指标' }, level2: { code: '11', name: '数量指标' } },
  { level1: { code: '1', name: '产出指标' }, level2: { code: '13', name: '时效指标' } },
  { level1: { code: '2', name: '效益指标' }, level2: { code: '22', name: '社会效益' } },
  { level1: { code: '3', name: '满意度指标' }, level2: { code: '31', name: '服务对象满意度' } },
)

const indicatorName = fc
  .tuple(
    plain(2, 20),
    fc.constantFrom('', '、', '，', '3', '（%）', '实施周期指标值', '年度指标值:', '；', '：', '“一网通办”'),
    plain(2, 6),
  )
  .map(parts => parts.join(''))

const indicators = fc
  .array(fc.tuple(level, indicatorName, fc.oneof(target, fc.constant('')), target), {
    minLength: 1,
    maxLength: 5,
  })
  .map(rows =>
    rows.map(([levels, named, periodTarget, annualTarget], index) => ({
      order: index + 1,
      ...levels,
      name: named,
      periodTarget,
      annualTarget,
    })),
  )

// Every project pays out of all columns or out of 财政拨款 alone: then no column is in doubt.
const cents = fc.tuple(
  fc.integer({ min: 1, max: 500_000 }),
  fc.integer({ min: 1, max: 9_000 }),
  fc.integer({ min: 1, max: 9_000 }),
)

const project = fc.record({ name, goal, indicators, cents })

interface Sums {
  readonly fiscal: number
  readonly special: number
  readonly other: number
}

function printedAmounts({ fiscal, special, other }: Sums, all: boolean): PrintedAmounts {
  const decimal = (amount: number) => (amount / 100).toFixed(2)
  return all
    ? {
        total: decimal(fiscal + special + other),
        fiscal: decimal(fiscal),
        special: decimal(special),
        other: decimal(other),
      }
    : { total: decimal(fiscal), fiscal: decimal(fiscal), special: null, other: null }
}

function summed(sums: readonly Sums[]): Sums {
  const sumOf = (column: keyof Sums) => sums.reduce((sum, amounts) => sum + amounts[column], 0)
  return { fiscal: sumOf('fiscal'), special: sumOf('special'), other: sumOf('other') }
}

/** Any whole table of an office: names, goals and values that hold numbers, marks, labels and brackets. */
export const anyTable = fc
  .record({
    all: fc.boolean(),
    department: plain(6, 14),
    title: fc.constantFrom('项目支出绩效目标表', '项目支出绩效目标表（含转移支付项目）'),
    units: fc.array(fc.tuple(plain(4, 14), fc.array(project, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ all, department, title, units }): PrintedTable => {
    const sumsOf = ({ cents: [fiscal, special, other] }: { cents: [number, number, number] }) => ({
      fiscal,
      special,
      other,
    })
    return {
      title,
      department,
      year: null,
      amountUnit: '万元',
      amounts: printedAmounts(summed(units.flatMap(([, projects]) => projects.map(sumsOf))), all),
      units: units.map(([unit, projects]) => ({
        name: unit,
        amounts: printedAmounts(summed(projects.map(sumsOf)), all),
        projects: projects.map(({ cents: own, ...rest }) => ({
          ...rest,
          amounts: printedAmounts(sumsOf({ cents: own }), all),
        })),
      })),
    }
  })

/**
 * As `anyTable`, no two projects of one name: without merged cells a row that is printed again cannot be told from a
 * second project with the same name, money and goal.
 */
export const anyTableOfDistinctProjects = anyTable.filter(({ units }) => {
  const names = units.flatMap(unit => unit.projects.map(one => one.name))
  return new Set(names).size === names.length
})
