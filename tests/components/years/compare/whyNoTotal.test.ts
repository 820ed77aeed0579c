import { describe, expect, it } from 'vitest'
import { whyNoTotal } from '@/components/years/compare/whyNoTotal'
import { aYear, type ProjectFacts } from '../../../domain/years/aYear'

const why = (facts: Omit<ProjectFacts, 'id'>) => whyNoTotal(aYear(2026, { id: 'a', ...facts }).rows[0])
const met = { line: '一', target: '≥1个', actual: '1个' }
const blank = { line: '二', target: '≥1个' }

describe('没有自评总分的原因', () => {
  it('该年度没有的项目', () => {
    expect(whyNoTotal(undefined)).toEqual({ brief: '', reason: '该年度没有此项目' })
  })

  it('没有指标', () => {
    expect(why({ budget: '1', spent: '1' })).toMatchObject({ brief: '无指标' })
  })

  it('指标未评全', () => {
    expect(why({ budget: '1', spent: '1', indicators: [met, blank] })).toEqual({
      brief: '已评 1/2',
      reason: '指标已评 1/2',
    })
  })

  it('指标未评全，执行数也未填', () => {
    expect(why({ budget: '1', indicators: [met, blank] })).toEqual({
      brief: '已评 1/2',
      reason: '指标已评 1/2；预算执行率未评：全年预算数或全年执行数未填',
    })
  })

  it('只差执行率', () => {
    expect(why({ budget: '1', indicators: [met] })).toEqual({
      brief: '执行率未评',
      reason: '预算执行率未评：全年预算数或全年执行数未填',
    })
  })
})
