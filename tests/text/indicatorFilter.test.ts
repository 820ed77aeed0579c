import { expect, it } from 'vitest'
import type { IndicatorFilter } from '@/domain/indicatorFilter'
import { filterSentence } from '@/text/indicatorFilter'

it.each<{ filter: Partial<IndicatorFilter>; sentence: string }>([
  { filter: {}, sentence: '' },
  { filter: { projectId: '', className: '', text: '  ' }, sentence: '' },
  { filter: { about: 'period' }, sentence: '' },
  { filter: { projectId: 'p1' }, sentence: '项目“工作经费”' },
  { filter: { states: ['missed', 'unfilled'] }, sentence: '年度完成情况“未达标或未填”' },
  { filter: { states: ['in-progress'], about: 'period' }, sentence: '周期完成情况“进行中”' },
  { filter: { states: ['doubted', 'needs-reason'] }, sentence: '存疑，待说明' },
  {
    filter: { className: '产出指标/数量指标', states: ['unjudged', 'doubted'], text: ' 批次 ' },
    sentence: '类别“产出指标/数量指标”，年度完成情况“未评”，存疑，含有“批次”',
  },
])('筛选条件的说法：「$sentence」', ({ filter, sentence }) => {
  expect(filterSentence({ states: [], about: 'annual', text: '', ...filter }, '工作经费')).toBe(sentence)
})
