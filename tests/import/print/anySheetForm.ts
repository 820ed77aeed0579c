import fc from 'fast-check'
import type { PrintedTable } from '../printTable'
import type { SheetForm } from './sheetOfTable'

const heading = (...texts: string[]) => fc.constantFrom(...texts)

/** Any layout: headings as places print them, cells merged, printed again or left blank. */
export const anySheetForm: fc.Arbitrary<SheetForm> = fc.record({
  indicators: fc.constantFrom('in-one-cell', 'one-a-row'),
  repeated: fc.constantFrom('merged', 'again', 'blank'),
  periodTargets: fc.boolean(),
  nestedHeading: fc.boolean(),
  onlyPayingSources: fc.boolean(),
  headings: fc.record({
    project: heading('项目名称（资金使用单位）', '项目名称', '项目\n名称'),
    total: heading('总计', '合计', '资金总额', '小计'),
    fiscal: heading('财政拨款', '财政资金', '一般公共预算'),
    special: heading('财政专户拨款', '财政专户\n管理资金'),
    other: heading('其他资金', '其它资金', '自筹资金', '单位资金'),
    goal: heading('绩效目标', '年度绩效目标', '总体目标', '年度总体目标'),
    indicators: heading('绩效指标'),
    level1: heading('一级指标', '一级\n指标'),
    level2: heading('二级指标', '二级绩效指标'),
    name: heading('三级指标', '指标名称', '三级指标名称'),
    periodTarget: heading('实施周期指标值', '中期指标值', '实施期\n指标值'),
    annualTarget: heading('年度指标值', '本年度指标值', '年度目标值'),
  }),
})

/** What a form can say of a table: without a column for them no period targets, without codes none. */
export function asPrinted(table: PrintedTable, form: SheetForm): PrintedTable {
  if (form.indicators === 'in-one-cell') return table
  return {
    ...table,
    units: table.units.map(unit => ({
      ...unit,
      projects: unit.projects.map(project => ({
        ...project,
        indicators: project.indicators.map(indicator => ({
          ...indicator,
          level1: { code: '', name: indicator.level1.name },
          level2: { code: '', name: indicator.level2.name },
          periodTarget: form.periodTargets ? indicator.periodTarget : '',
        })),
      })),
    })),
  }
}
