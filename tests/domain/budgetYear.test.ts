import { expect, it } from 'vitest'
import { readBudgetYear } from '@/domain/budgetYear'

it.each([
  { typed: '', year: undefined },
  { typed: '0', year: undefined },
  { typed: '25', year: undefined },
  { typed: '1999', year: undefined },
  { typed: '2000', year: 2000 },
  { typed: '2025', year: 2025 },
  { typed: ' ２０２５ ', year: 2025 },
  { typed: '2099', year: 2099 },
  { typed: '2100', year: undefined },
  { typed: '20255', year: undefined },
  { typed: '2e3', year: undefined },
  { typed: '2025.5', year: undefined },
])('预算年度「$typed」读作 $year', ({ typed, year }) => {
  expect(readBudgetYear(typed)).toBe(year)
})
