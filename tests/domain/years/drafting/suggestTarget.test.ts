import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { readThreshold } from '@/domain/threshold'
import { suggestTarget } from '@/domain/years/drafting/suggestTarget'
import { kept } from '../../../builders/rows'

function suggested(target: string, actual: string, { name = '', confirmed = false } = {}) {
  const reading = readThreshold(target, { name })
  const entry = { actual: kept(readActual(actual, reading), confirmed) }
  const found = suggestTarget(reading, entry, { name })
  return found && [found.sentence, found.target]
}

it.each<[string, string, string, string | undefined]>([
  ['≥6个', '9个', '上年完成 9 个，高于目标 6 个', '≥9个'],
  ['≥6公里', '6.5', '上年完成 6.5 公里，高于目标 6 公里', '≥6.5公里'],
  ['≥6个', '6.5', '上年完成 6.5 个，高于目标 6 个', undefined],
  ['不少于6个', '9', '上年完成 9 个，高于目标 6 个', '不少于9个'],
  ['6个', '9个', '上年完成 9 个，高于目标 6 个', '9个'],
  ['全年≥20次', '31次', '上年完成 31 次，高于目标 20 次', '全年≥31次'],
  ['≤2人', '0', '上年完成 0 人，低于上限 2 人', '≤0人'],
  ['≥1万元', '12000元', '上年完成 1.2 万元，高于目标 1 万元', '≥1.2万元'],
  ['≥90%', '95', '上年完成 95%，高于目标 90%', '≥95%'],
  ['＜3人', '0人', '上年完成 0 人，低于上限 3 人', undefined],
  ['＞3次', '5次', '上年完成 5 次，高于目标 3 次', undefined],
  ['≥六个', '9个', '上年完成 9 个，高于目标 6 个', '≥9个'],
])('%s，上年完成 %s', (target, actual, sentence, next) => {
  expect(suggested(target, actual)).toEqual([sentence, next])
})

it.each([
  ['正好达到', '≥6个', '6个'],
  ['没有达到', '≥6个', '5个'],
  ['超出上限', '≤2人', '3人'],
  ['等于', '=6个', '9个'],
  ['区间', '6-9个', '8个'],
  ['文字', '明显提升', '明显提升'],
  ['单位不同', '≥6人', '9人次'],
  ['未填', '≥6个', ''],
])('不说：%s', (_, target, actual) => {
  expect(suggested(target, actual)).toBeUndefined()
})

it('完成值存疑时只说不给，核定后可用', () => {
  expect(suggested('≥6个', '≥9个')).toEqual(['上年完成 9 个，高于目标 6 个', undefined])
  expect(suggested('≥6个', '≥9个', { confirmed: true })).toEqual(['上年完成 9 个，高于目标 6 个', '≥9个'])
})

it('超过 100% 的率不作为新目标', () => {
  expect(suggested('≥90%', '105%', { name: '完成率', confirmed: true })?.[1]).toBeUndefined()
})

it('草稿在两年之后：写明是哪一年完成的', () => {
  const reading = readThreshold('≥6个')
  const entry = { actual: kept(readActual('9个', reading)) }
  expect(suggestTarget(reading, entry, {}, '2024年')?.sentence).toBe('2024年完成 9 个，高于目标 6 个')
})
