import { describe, expect, it } from 'vitest'
import { projectFacts } from '@/domain/years/certainPairs'
import { certainProjects, pairProjects } from '@/domain/years/pairing'
import type { ProjectFacts } from '@/domain/years/pairing'
import { aProjectYear } from '../../builders/rows'

/** `单位/项目`; without a stroke no unit is known. */
function year(side: string, ...names: readonly string[]): ProjectFacts[] {
  return names.map((printed, place) => {
    const stroke = printed.indexOf('/')
    const facts = { id: `${side}${place + 1}`, name: printed.slice(stroke + 1), goal: '', indicatorNames: [] }
    return stroke === -1 ? facts : { ...facts, unit: printed.slice(0, stroke) }
  })
}

const arrows = (pairs: readonly { before: string; after: string }[]) =>
  pairs.map(({ before, after }) => `${before}→${after}`)

describe('同名项目在哪个资金使用单位之下', () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ['同一单位', ['第一小学/设备购置费'], ['第一小学/设备购置费'], ['旧1→新1'], []],
    ['写法不同的同一单位', ['第一小学（本部）/设备购置费'], ['第一小学(本部) /设备购置费'], ['旧1→新1'], []],
    ['另一单位', ['第一小学/设备购置费'], ['第二小学/设备购置费'], [], ['旧1→新1']],
    ['单位前的序号也是单位名', ['（一）中心/设备购置费'], ['（二）中心/设备购置费'], [], ['旧1→新1']],
    ['前一年不知道单位', ['设备购置费'], ['第二小学/设备购置费'], ['旧1→新1'], []],
    ['后一年单位空白', ['第一小学/设备购置费'], [' /设备购置费'], ['旧1→新1'], []],
    ['两年都不知道', ['设备购置费'], ['设备购置费'], ['旧1→新1'], []],
    [
      '几个单位各有一个',
      ['第一小学/设备购置费', '第二小学/设备购置费'],
      ['第二小学/设备购置费', '第一小学/设备购置费'],
      ['旧1→新2', '旧2→新1'],
      [],
    ],
    [
      '一个单位的没有了，另一单位的不顶替',
      ['第一小学/设备购置费', '第二小学/设备购置费'],
      ['第二小学/设备购置费', '第三小学/设备购置费'],
      ['旧2→新1'],
      ['旧1→新2'],
    ],
    [
      '同一单位之下有两个',
      ['第一小学/设备购置费', '第一小学/设备购置费'],
      ['第一小学/设备购置费'],
      [],
      ['旧1→新1', '旧2→新1'],
    ],
    [
      '有一个不知道单位，谁是谁说不清',
      ['第一小学/设备购置费', '设备购置费'],
      ['第一小学/设备购置费'],
      [],
      ['旧1→新1', '旧2→新1'],
    ],
    [
      '后一年多出一个不知道单位的',
      ['第一小学/设备购置费'],
      ['第一小学/设备购置费', '设备购置费'],
      [],
      ['旧1→新1', '旧1→新2'],
    ],
  ])('%s', (_title, was, now, expectedPaired, expectedOffered) => {
    const [before, after] = [year('旧', ...was), year('新', ...now)]
    const pairing = pairProjects(before, after)
    expect(arrows(pairing.paired)).toEqual(expectedPaired)
    expect(arrows(pairing.offered)).toEqual(expectedOffered)
    expect(certainProjects(before, after)).toEqual(pairing.paired)
  })

  it('另一单位的同名项目，相似度仍然很高，但不到 1', () => {
    const [offer] = pairProjects(year('旧', '第一小学/设备购置费'), year('新', '第二小学/设备购置费')).offered
    expect(offer?.similarity).toBeGreaterThanOrEqual(0.9)
    expect(offer?.similarity).toBeLessThan(1)
  })

  it('改了名的，先建议给本单位的', () => {
    const { paired, offered } = pairProjects(
      year('旧', '第一小学/校舍维修工程'),
      year('新', '第二小学/校舍维修改造工程', '第一小学/校舍维修改造工程'),
    )
    expect(paired).toEqual([])
    expect(offered[0]).toMatchObject({ before: '旧1', after: '新2' })
  })
})

it('项目年度的资金使用单位用于自动配对', () => {
  const facts = (year: number, unit: string) =>
    projectFacts(aProjectYear({ id: `${year}`, year, name: '设备购置费', unit }))
  expect(certainProjects([facts(2024, '第一小学')], [facts(2025, '第二小学')])).toEqual([])
  expect(certainProjects([facts(2024, '第一小学')], [facts(2025, '第一小学')])).toHaveLength(1)
})
