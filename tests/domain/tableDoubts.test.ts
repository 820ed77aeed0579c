import { expect, it } from 'vitest'
import { tableDoubts } from '@/domain/tableDoubts'
import { aProjectYear, yearContents } from '../builders/rows'

const doubt = (message: string) => ({ code: 'amount-column-unknown', message })

it('先整张表的，再各项目的，按印刷顺序', () => {
  const { departmentYear } = yearContents()
  const contents = yearContents({
    departmentYear: { ...departmentYear, doubts: [doubt('合计')] },
    projectYears: [
      aProjectYear({ id: 'later', order: 2, name: '乙', doubts: [doubt('乙一'), doubt('乙二')] }),
      aProjectYear({ id: 'plain', order: 3, name: '丙' }),
      aProjectYear({ id: 'earlier', order: 1, name: '甲', doubts: [doubt('甲一')] }),
    ],
  })
  expect(tableDoubts(contents)).toEqual([
    { doubt: doubt('合计') },
    { doubt: doubt('甲一'), project: '甲', projectYearId: 'earlier' },
    { doubt: doubt('乙一'), project: '乙', projectYearId: 'later' },
    { doubt: doubt('乙二'), project: '乙', projectYearId: 'later' },
  ])
})

it('没有存疑', () => {
  expect(tableDoubts(yearContents())).toEqual([])
})
