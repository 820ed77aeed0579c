import { expect, it } from 'vitest'
import { GRADES, isGrade } from '@/domain/gradeWording'

it('只有三个等级', () => {
  expect(GRADES.map(isGrade)).toEqual([true, true, true])
})

it.each(['', '达成', 'Achieved', 'constructor', 'toString'])('「%s」不是等级', text => {
  expect(isGrade(text)).toBe(false)
})
