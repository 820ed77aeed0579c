import type { TargetTable } from '@/import/targetTable'
import type { YearSide } from '@/domain/years/yearSide'
import { SAMPLE_PROJECTS } from '@/stores/sample/actuals'
import { aYear } from '../../domain/years/aYear'
import type { IndicatorFacts } from '../../domain/years/aYear'
import { officeYears } from '../../domain/years/officeYears'

type Printed = TargetTable['units'][number]['projects'][number]

/** Names of the later table as the earlier one printed them: what a person has paired. */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  综合工作业务经费: '政府综合工作业务经费',
  政务公开申请按时结案率: '按时结案率',
  接待宾客批次: '本单位支出金额涉及的接待宾客批次',
}

/** Made-up actuals of the later year; what is absent is not filled. */
const LATER_ACTUALS: Readonly<Record<string, string>> = {
  '全年计划因公出国（境）团组批次': '2',
  符合外宾接待管理规定采购具有中国特色外事礼品: '100%',
  外籍来穗人员对翻译服务的投诉人数: '1人',
  '全区政务信息、政务公开培训人次': '96人次',
  政务信息报送达标率: '100%',
  政务公开申请按时结案率: '97.5%',
  区政府及区政府办公室档案规范整理率: '100%',
  花都区建议提案管理系统年度运维验收合格率: '100%',
  花都区电子督查管理系统年度运行维护验收合格率: '100%',
  '研究成果得到领导批示或圈阅，或被区级政策文件吸收采纳': '5次',
  档案查询的服务对象投诉人数: '0人',
  '电子督查管理系统、建议提案管理系统使用对象投诉人数': '3人',
  值班值守信息报送完成率: '100%',
  区总值班室值班管理系统定期维护率: '100%',
  接待宾客批次: '26批次',
  接待或会议服务对象投诉人数: '0人',
  政府雇员考核率: '100%',
  政府雇员人均经费支出: '11.5万元',
  政府雇员对工资发放情况的投诉人次数: '0',
  完成迁移上云的业务系统数量: '3个',
  云资源服务可用率: '99.95%',
  项目总成本: '88万元',
  系统使用人员满意度: '91%',
}

/** The office's two real tables as 2025 and 2026, paired as they are the same, with the sample's and made-up actuals. */
export function officeSides(): { before: YearSide; after: YearSide } {
  const [earlier, later] = officeYears()
  return {
    before: side(2025, earlier, (project, name) => sampleActual(project, name)),
    after: side(2026, later, (_, name) => LATER_ACTUALS[name]),
  }
}

function side(
  year: number,
  table: TargetTable,
  actualOf: (project: string, indicator: string) => string | undefined,
): YearSide {
  const printed = table.units.flatMap(unit => unit.projects)
  return aYear(
    year,
    ...printed.map(project => ({
      id: known(project.name),
      name: project.name,
      budget: project.amounts.total ?? '',
      ...(project.name === '政务信创云资源租赁' ? { period: { from: 2026, to: 2028 } } : {}),
      indicators: project.indicators.map(one => facts(one, actualOf(project.name, one.name))),
    })),
  )
}

function facts(printed: Printed['indicators'][number], actual: string | undefined): IndicatorFacts {
  const { name, annualTarget, periodTarget } = printed
  return {
    line: known(name),
    name,
    target: annualTarget,
    period: periodTarget,
    ...(actual === undefined ? {} : { actual }),
  }
}

function sampleActual(project: string, indicator: string): string | undefined {
  const sample = SAMPLE_PROJECTS.find(({ name }) => name === project)
  return sample?.indicators.find(({ name }) => name === indicator)?.actual
}

function known(name: string): string {
  return EARLIER_NAMES[name] ?? name
}
