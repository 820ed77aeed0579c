import { describe, expect, it } from 'vitest'
import type { About, Comparison } from '@/domain/threshold'
import { readThreshold } from '@/domain/threshold'

function suggested(printed: string, about?: About): Comparison | undefined {
  const threshold = readThreshold(printed, about)
  return threshold.kind === 'number' && !threshold.stated ? threshold.comparison : undefined
}

it.each([
  ['100%', '100', '%'],
  ['10辆', '10', '辆'],
  ['8755', '8755', ''],
  ['45万', '45', '万'],
  ['两次', '2', '次'],
  ['百分之九十五', '95', '%'],
  ['1,200册', '1200', '册'],
])('没有比较符号的 %s 按不低于读取，标明未写', (printed, bound, unit) => {
  const expected = { printed, kind: 'number', comparison: '>=', stated: false, bound, unit, doubts: [] }
  expect(readThreshold(printed)).toEqual(expected)
})

describe('0 按不高于', () => {
  it.each(['0', '0次', '0%', '0.00', '零'])('%s', printed => {
    expect(suggested(printed)).toBe('<=')
    expect(suggested(printed, { name: '任务完成率' })).toBe('<=')
  })

  it('接近 0 的不是 0', () => {
    expect(suggested('0.01')).toBe('>=')
  })

  it('写明的符号不动', () => {
    expect(readThreshold('≥0')).toMatchObject({ comparison: '>=', stated: true })
  })
})

describe('名称以此结尾的按不低于，不论还含什么', () => {
  it.each([
    '不合格产品处置率',
    '投诉办结率',
    '投诉举报处理率',
    '违规行为查处率',
    '矛盾化解率',
    '事故隐患整改率',
    '投诉回复率',
    '逾期任务完成率',
    '差错处理及时率',
    '验收合格率',
    '达标率',
    '投诉人满意率',
    '投诉人满意度',
    '成本节约率',
    '事故降低率',
    '完成率（%）',
    '指标1：任务完成率',
  ])('%s', name => {
    expect(suggested('95%', { name, level2: '成本指标' })).toBe('>=')
  })
})

describe('名称含有此类字样的按不高于', () => {
  it.each([
    '群众投诉人数',
    '差错次数',
    '安全事故数',
    '违规行为数',
    '逾期天数',
    '超支金额',
    '等候时间',
    '结余率',
    '森林火灾受害率',
    '有害生物成灾率',
    '案件发生率',
    '人才流失率',
    '返贫率',
    '死亡率',
    '产品不合格率',
    '不满意率',
    '群众不满意度',
    '未及时率',
  ])('%s', name => {
    expect(suggested('5', { name })).toBe('<=')
  })
})

describe('时效与成本', () => {
  it.each<[string, About, Comparison]>([
    ['5个工作日', { level2: '时效指标', name: '办理时限' }, '<='],
    ['24小时', { level2: '13-时效指标', name: '响应' }, '<='],
    ['3天', { name: '办理时效' }, '<='],
    ['3天', { level2: '数量指标', name: '培训天数' }, '>='],
    ['40学时', { level2: '时效指标', name: '培训时长' }, '>='],
    ['16课时', { level2: '时效指标', name: '授课' }, '>='],
    ['95%', { level2: '时效指标', name: '按时结案率' }, '>='],
    ['12个月', { level2: '时效指标', name: '服务期' }, '>='],
    ['75元', { level2: '成本指标', name: '每人每年' }, '<='],
    ['75元', { level1: '成本指标', level2: '经济成本指标' }, '<='],
    ['100%', { level1: '产出指标', level2: '成本指标', name: '成本控制率' }, '<='],
    ['75元', { level2: '数量指标', name: '人均成本' }, '>='],
  ])('%s %o → %s', (printed, about, comparison) => {
    expect(suggested(printed, about)).toBe(comparison)
  })
})

it.each<[string, Comparison]>([
  ['反向 12 万元', '<='],
  ['正向 12 万元', '>='],
])('%s：方向已写明', (printed, comparison) => {
  expect(suggested(printed, { name: '群众投诉' })).toBe(comparison)
})
