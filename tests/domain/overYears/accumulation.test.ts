import { expect, it } from 'vitest'
import { suggestAccumulation } from '@/domain/period'
import type { Threshold } from '@/domain/threshold'
import { atLeast, atMost, between, by, inWords, noTarget } from '../../builders/thresholds'

it.each<[string, Threshold, Threshold, string]>([
  ['两个指标值相同', atLeast('95', '%'), atLeast('95', '%'), '实施周期指标值与年度指标值相同，每年均须达标'],
  ['没有单位', atLeast('9'), atLeast('3'), '实施周期指标值与年度指标值不同，数值可逐年相加，取各年累计'],
  [
    '区间只有下限不同',
    between('2', '5', '册'),
    between('1', '5', '册'),
    '实施周期指标值与年度指标值不同，“册”可逐年相加，取各年累计',
  ],
  [
    '区间只有上限不同',
    between('1', '6', '册'),
    between('1', '5', '册'),
    '实施周期指标值与年度指标值不同，“册”可逐年相加，取各年累计',
  ],
  [
    '满意度',
    atLeast('90', '%'),
    atLeast('85', '%'),
    '实施周期指标值与年度指标值不同，数值不能逐年相加，取最新一年',
  ],
  [
    '比率的区间',
    between('85', '95', '%'),
    between('80', '90', '%'),
    '实施周期指标值与年度指标值不同，数值不能逐年相加，取最新一年',
  ],
  [
    '文字',
    inWords('明显提升'),
    inWords('有所提升'),
    '实施周期与年度的表述不同，按最新一年对照实施周期的表述评判',
  ],
  ['期限', by('2026-12-31'), by('2024-12-31'), '实施周期与年度的期限不同，日期不能相加，取最新一年'],
  ['未设实施周期指标值', noTarget, atLeast('3', '个'), '未设实施周期指标值，取最新一年'],
])('%s：说明为什么这样跨年', (_, period, annual, reason) => {
  expect(suggestAccumulation(period, annual).reason).toBe(reason)
})

it.each<[string, string]>([
  ['分', '受益对象评分'],
  ['百分点', '能耗下降幅度'],
  ['个百分点', '能耗下降幅度'],
  ['倍', '产能'],
  ['级', '水质'],
  ['星', '服务评定'],
  ['℃', '室内温度'],
  ['度', '室内温度'],
  ['分贝', '场界噪声'],
  ['元/户', '补助'],
  ['元每户', '补助'],
])('以“%s”计的%s是刻度或单价，各年不相加', (unit, name) => {
  expect(suggestAccumulation(atLeast('9', unit), atLeast('3', unit), { name }).accumulation).toBe('latest')
})

it.each([
  '人均培训',
  '户均补助',
  '土地均价',
  '平均在线',
  '每万人拥有量',
  '采购单价',
  '单位成本',
  '完好率',
  '美誉度',
  '投入比例',
  '绿地占比',
  '投资比重',
  '空气质量指数',
  '周转系数',
  '补助标准',
  '管理水平',
])('%s 不逐年相加', name => {
  expect(suggestAccumulation(atLeast('9'), atLeast('3'), { name }).accumulation).toBe('latest')
})

it.each(['每年培训', '每季培训', '率先示范点', '标准化示范点', '度假村', '水平仪'])('%s 可逐年相加', name => {
  expect(suggestAccumulation(atLeast('9'), atLeast('3'), { name }).accumulation).toBe('sum')
})

it.each(['天', '日', '工作日', '个工作日', '小时', '个小时', '个月', '月', '季度', '分钟', '秒', '周', '年'])(
  '以“%s”计的，开放时数越长越好的才相加，办理时限不相加',
  unit => {
    const [period, annual] = [atLeast('9', unit), atLeast('3', unit)]
    expect(suggestAccumulation(period, annual, { name: '开放' }).accumulation).toBe('sum')
    for (const name of ['办理时限', '响应', '服务期限', '更新周期', '设计年限', '使用寿命', '停电时长']) {
      expect(suggestAccumulation(period, annual, { name }).accumulation).toBe('latest')
    }
    expect(suggestAccumulation(period, annual, { level2: '时效指标' }).accumulation).toBe('latest')
  },
)

it.each([
  ['括号里的说明不算名称的结尾', '设备完好率（试点）', 'latest'],
  ['括号前后有空格', '设备完好率 (%) ', 'latest'],
  ['括号在名称中间，仍是名称', '补助（人均）总额', 'latest'],
  ['没有名称', undefined, 'sum'],
])('%s', (_, name, accumulation) => {
  const about = name === undefined ? {} : { name }
  expect(suggestAccumulation(atLeast('9'), atLeast('3'), about).accumulation).toBe(accumulation)
})

it('以天计而越少越好的不相加，即使名称不是时限', () => {
  expect(suggestAccumulation(atMost('30', '天'), atMost('10', '天'), { name: '停产' }).accumulation).toBe(
    'latest',
  )
})
