import { describe, expect, it } from 'vitest'
import { plainName } from '@/domain/years/likeness/plainName'
import { pairIndicators, pairProjects } from '@/domain/years/pairing'
import type { IndicatorFacts, ProjectFacts } from '@/domain/years/pairing'

function anIndicator(id: string, name: string): IndicatorFacts {
  const level2 = { code: '11', name: '数量指标' }
  return {
    id,
    project: '工程',
    level1: { code: '1', name: '产出指标' },
    level2,
    name,
    periodTarget: '100%',
    annualTarget: '100%',
  }
}
const aProject = (id: string, name: string): ProjectFacts => ({ id, name, goal: '', indicatorNames: [] })

const TWINS = [
  ['（一）期工程完成率', '（二）期工程完成率'],
  ['一.期工程完成率', '二.期工程完成率'],
  ['1、期工程完成率', '2、期工程完成率'],
  ['①号线里程', '②号线里程'],
  ['① 号线里程', '② 号线里程'],
  ['(1)号楼完工率', '(2)号楼完工率'],
  ['(1)#楼完工率', '(2)#楼完工率'],
  ['1)标段进度', '2)标段进度'],
  ['(一)标进度', '(二)标进度'],
  ['（一）类疫苗接种率', '（二）类疫苗接种率'],
  ['①栋改造完成率', '②栋改造完成率'],
  ['(1)线巡检率', '(2)线巡检率'],
  ['（一）批补助发放率', '（二）批补助发放率'],
  ['（一）批次补助发放率', '（二）批次补助发放率'],
  ['（一）季度报告及时率', '（二）季度报告及时率'],
  ['(25)年培训人次', '(26)年培训人次'],
  ['（一）年级体检率', '（二）年级体检率'],
  ['(1)月检查次数', '(2)月检查次数'],
  ['（一）级响应次数', '（二）级响应次数'],
  ['（一）组巡查次数', '（二）组巡查次数'],
  ['（一）阶段完成率', '（二）阶段完成率'],
  ['（一）车间检修率', '（二）车间检修率'],
  ['（一）中队出警次数', '（二）中队出警次数'],
  ['（一）小学维修完成率', '（二）小学维修完成率'],
  ['(1)区绿化率', '(2)区绿化率'],
  ['（三）产统计报表数', '（二）产统计报表数'],
  ['(1)包采购完成率', '(2)包采购完成率'],
  ['(1)万亩绿地养护率', '(2)万亩绿地养护率'],
  ['1:万地形图数', '2:万地形图数'],
  ['1:三灰土压实率', '2:三灰土压实率'],
  ['(5)G基站数', '(4)G基站数'],
  ['(5)公里道路养护率', '(6)公里道路养护率'],
  ['(3)个社区改造率', '(2)个社区改造率'],
  ['指标1.号线里程', '指标2.号线里程'],
] as const

describe('序数是名称的一部分，相近的两个不能自动配对', () => {
  it.each(TWINS)('%s → %s', (was, now) => {
    const indicators = pairIndicators([anIndicator('旧', was)], [anIndicator('新', now)])
    const projects = pairProjects([aProject('旧', was)], [aProject('新', now)])
    for (const { paired, offered } of [indicators, projects]) {
      expect(paired).toEqual([])
      expect(offered).toMatchObject([{ before: '旧', after: '新' }])
    }
  })

  it.each(TWINS)('%s、%s：两年都有，各配各的', (...names) => {
    const year = (side: string) => names.map(name => anIndicator(`${side}${name}`, name))
    const { paired } = pairIndicators(year('旧'), year('新'))
    expect(paired).toEqual(names.map(name => ({ before: `旧${name}`, after: `新${name}` })))
  })
})

describe('只是排列的序号，去掉以后是同一个名称', () => {
  it.each([
    ['（一）期间费用率', '期间费用率'],
    ['1.线上培训人次', '线上培训人次'],
    ['1.线路巡检次数', '线路巡检次数'],
    ['（1）组织培训次数', '组织培训次数'],
    ['1、批复项目数', '批复项目数'],
    ['①年度培训人次', '年度培训人次'],
    ['1.年均培训人次', '年均培训人次'],
    ['1.月均检查次数', '月均检查次数'],
    ['1.日常巡查次数', '日常巡查次数'],
    ['1.周边群众满意度', '周边群众满意度'],
    ['（二）级别评定完成率', '级别评定完成率'],
    ['（二）类型齐全率', '类型齐全率'],
    ['1.队伍建设数', '队伍建设数'],
    ['1.区级配套到位率', '区级配套到位率'],
    ['1.路面修复率', '路面修复率'],
    ['1.村级道路养护率', '村级道路养护率'],
    ['1.环境卫生达标率', '环境卫生达标率'],
    ['1.产业扶持户数', '产业扶持户数'],
    ['1.项目验收合格率', '项目验收合格率'],
    ['1.条例宣传次数', '条例宣传次数'],
    ['1.次数', '次数'],
    ['1.个人缴费人数', '个人缴费人数'],
    ['1.小学生体检率', '小学生体检率'],
    ['1.号召活动次数', '号召活动次数'],
    ['1.标准化建设率', '标准化建设率'],
    ['1.GDP增速', 'gdp增速'],
    ['1.万众创新活动次数', '万众创新活动次数'],
    ['1.百姓满意度', '百姓满意度'],
    ['（1）处置及时率', '处置及时率'],
    ['（1）科技支出', '科技支出'],
    ['（1）所有权登记率', '所有权登记率'],
    ['1、三公经费控制率', '三公经费控制率'],
    ['（一）1号楼完工率', '1号楼完工率'],
  ])('%s → %s', (printed, plain) => {
    expect(plainName(printed)).toBe(plain)
  })
})
