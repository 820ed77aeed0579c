import { expect, it } from 'vitest'
import { offersOf, pairIndicators, pairProjects } from '@/domain/years/pairing'
import type { IndicatorFacts, Pairing, ProjectFacts } from '@/domain/years/pairing'
import { indicatorsOf, officeYears, projectsOf } from './officeYears'

const [before, after] = officeYears()

/** One project's indicators by name, each with a class and a target. */
type Named = string | readonly [name: string, level2: string, target?: string]

function facts(side: string, ...names: readonly Named[]): IndicatorFacts[] {
  return names.map((named, place) => {
    const [name, level2 = '数量指标', target = '100%'] = typeof named === 'string' ? [named] : named
    return {
      id: `${side}${place + 1}`,
      project: '工作经费',
      level1: { code: '1', name: '产出指标' },
      level2: { code: '11', name: level2 },
      name,
      periodTarget: target,
      annualTarget: target,
    }
  })
}

function projects(side: string, ...names: readonly string[]): ProjectFacts[] {
  return names.map((name, place) => ({ id: `${side}${place + 1}`, name, goal: '', indicatorNames: [] }))
}

const paired = ({ paired }: Pairing) => paired.map(pair => `${pair.before}→${pair.after}`)
const offered = ({ offered }: Pairing) => offered.map(pair => `${pair.before}→${pair.after}`)
const pair = (was: readonly Named[], now: readonly Named[]) =>
  pairIndicators(facts('旧', ...was), facts('新', ...now))

it('两年的样表：项目', () => {
  expect(pairProjects(projectsOf(before), projectsOf(after))).toEqual({
    paired: [
      '工作经费',
      '外事业务专用经费',
      '政务信息工作经费',
      '政务保障经费',
      '总值班室工作专项经费',
      '机构运行辅助经费',
    ].map(name => ({ before: name, after: name })),
    offered: [
      { before: '政府综合工作业务经费', after: '综合工作业务经费', similarity: expect.any(Number) as number },
    ],
    retired: ['值班管理系统'],
    added: ['政务信创云资源租赁'],
  })
})

it('两年的样表：指标', () => {
  const shared = (project: string) => project.replace('政府综合', '综合')
  const pairing = pairIndicators(indicatorsOf(before, shared), indicatorsOf(after, shared))
  expect(pairing.paired).toHaveLength(18)
  expect(pairing.paired.every(one => one.before === one.after)).toBe(true)
  expect(offered(pairing)).toEqual([
    '政务信息工作经费/按时结案率→政务信息工作经费/政务公开申请按时结案率',
    '综合工作业务经费/本单位支出金额涉及的接待宾客批次→综合工作业务经费/接待宾客批次',
  ])
  expect(pairing.retired).toEqual([
    '值班管理系统/工程按进度完成率',
    '值班管理系统/通过信创产业建设系统，保障系统的网络安全性',
  ])
  expect(pairing.added).toEqual([
    '机构运行辅助经费/政府雇员人均经费支出',
    '政务信创云资源租赁/完成迁移上云的业务系统数量',
    '政务信创云资源租赁/云资源服务可用率',
    '政务信创云资源租赁/项目总成本',
    '政务信创云资源租赁/业务系统安全可控水平',
    '政务信创云资源租赁/系统使用人员满意度',
  ])
})

it.each<[string, Named, Named]>([
  ['全角与半角', '因公出国（境）批次', '因公出国(境)批次'],
  ['空白与换行', '接待宾客 批次', '接待宾\n客批次'],
  ['句末的句号', '接待宾客批次。', '接待宾客批次'],
  ['前面的指标序号', '指标1：接待宾客批次', '接待宾客批次'],
  ['前面的编号', '1.接待宾客批次', '（2）接待宾客批次'],
  ['级别名的「指标」二字', ['受益人数', '社会效益'], ['受益人数', '社会效益指标']],
  ['级别名的代码', ['受益人数', '22-社会效益'], ['受益人数', '社会效益指标']],
  ['级别名后的分值', ['受益人数', '社会效益（10分）'], ['受益人数', '社会效益指标']],
  ['目标变化不妨碍', ['培训人次', '数量指标', '≥100人次'], ['培训人次', '数量指标', '≥120人次']],
])('自动配对：%s', (_title, was, now) => {
  expect(paired(pair([was], [now]))).toEqual(['旧1→新1'])
})

it.each<[string, Named, Named]>([
  ['前缀去掉', '本单位支出金额涉及的接待宾客批次', '接待宾客批次'],
  ['前缀加上', '按时结案率', '政务公开申请按时结案率'],
  ['同义词', '信息报送及时率', '信息上报按时率'],
  ['语序', '全年培训人次', '培训人次（全年）'],
  ['年份', '2024年新增绿地面积', '2025年新增绿地面积'],
  ['期数', '一期工程完成率', '二期工程完成率'],
  ['编号像名称：1、2号线', '1、2号线运行率', '2号线运行率'],
  ['编号像名称：一、二类', '一、二类疫苗接种率', '二类疫苗接种率'],
  ['换了级别', ['设备验收合格率', '质量指标'], ['设备验收合格率', '时效指标']],
  ['括号里的字有别', '绿地养护面积（城区）', '绿地养护面积（乡镇）'],
])('只作建议，不自动配对：%s', (_title, was, now) => {
  const pairing = pair([was], [now])
  expect(paired(pairing)).toEqual([])
  expect(offered(pairing)).toEqual(['旧1→新1'])
  expect(pairing.retired.concat(pairing.added)).toEqual([])
})

it.each<[string, Named, Named]>([
  ['只有常用词相同', '培训完成率', '情景教学或外训完成率'],
  ['毫无相同', '接待宾客批次', '政府雇员考核率'],
  ['名称空白', '', ''],
])('各自取消、新增：%s', (_title, was, now) => {
  expect(pair([was], [now])).toEqual({ paired: [], offered: [], retired: ['旧1'], added: ['新1'] })
})

it.each<[string, Named[], Named[], string[]]>([
  ['一拆为二', ['培训人次'], ['城区培训人次', '乡镇培训人次'], ['旧1→新1', '旧1→新2']],
  ['二合为一', ['城区培训人次', '乡镇培训人次'], ['培训人次'], ['旧1→新1', '旧2→新1']],
  [
    '两个近似的一起改名，各归各',
    ['城区道路清扫率', '乡镇道路清扫率'],
    ['城区道路保洁率', '乡镇道路保洁率'],
    ['旧1→新1', '旧2→新2'],
  ],
  ['同名不唯一，不自动配', ['满意度', '满意度'], ['满意度'], ['旧1→新1', '旧2→新1']],
  [
    '同名靠指标值分辨',
    [
      ['采购成本', '成本指标', '≤10万元'],
      ['采购成本', '成本指标', '100%'],
    ],
    [
      ['采购成本', '成本指标', '100%'],
      ['采购成本', '成本指标', '≤10万元'],
    ],
    ['旧1→新2', '旧2→新1'],
  ],
])('%s', (_title, was, now, expected) => {
  const pairing = pair(was, now)
  expect(paired(pairing)).toEqual([])
  expect(offered(pairing)).toEqual(expected)
})

it('互换级别的两个指标不自动配对，各自建议给同名的', () => {
  const pairing = pair(
    [
      ['设备验收合格率', '质量指标'],
      ['设备交付及时率', '时效指标'],
    ],
    [
      ['设备验收合格率', '时效指标'],
      ['设备交付及时率', '质量指标'],
    ],
  )
  expect(paired(pairing)).toEqual([])
  expect(offered(pairing)).toEqual(['旧1→新1', '旧2→新2'])
})

it('不同项目的同名指标不相干', () => {
  const was = facts('旧', '满意度')
  const now = facts('新', '满意度').map(one => ({ ...one, project: '另一项目' }))
  expect(pairIndicators(was, now)).toEqual({ paired: [], offered: [], retired: ['旧1'], added: ['新1'] })
})

it.each<[string, string[], string[], string[], string[]]>([
  ['全角与半角', ['培训（二期）'], ['培训(二期)'], ['旧1→新1'], []],
  ['同名两个不自动配', ['工作经费', '工作经费'], ['工作经费'], [], ['旧1→新1', '旧2→新1']],
  ['只有常用词的名称不算包含', ['工作经费'], ['政务信息工作经费'], [], []],
  ['年份改变', ['2024年公园改造'], ['2025年公园改造'], [], ['旧1→新1']],
])('项目：%s', (_title, was, now, expectedPaired, expectedOffered) => {
  const pairing = pairProjects(projects('旧', ...was), projects('新', ...now))
  expect(paired(pairing)).toEqual(expectedPaired)
  expect(offered(pairing)).toEqual(expectedOffered)
})

it('项目改了全名，目标和指标未变，仍作建议', () => {
  const same = { goal: '开展政策宣传和业务培训，提高服务水平。', indicatorNames: ['培训人次', '宣传场次'] }
  const pairing = pairProjects(
    [{ id: '旧', name: '窗口能力提升', ...same }],
    [{ id: '新', name: '便民利企行动', ...same }],
  )
  expect(offered(pairing)).toEqual(['旧→新'])
})

it('断档之后再出现的，同名也只作建议', () => {
  expect(offersOf(pair(['培训人次'], ['培训人次']))).toEqual([{ before: '旧1', after: '新1', similarity: 1 }])
})
