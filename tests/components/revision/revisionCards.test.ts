import { expect, it } from 'vitest'
import { revisionCards } from '@/components/revision/revisionCards'
import { readActual } from '@/domain/actual'
import type { Entry } from '@/domain/indicator'
import { differenceOf } from '@/domain/revision/difference'
import { readThreshold } from '@/domain/threshold'
import { aDraft, aDraftIndicator, aDraftProject, aDraftUnit, fen } from '../../builders/aDraft'
import { keptOf } from '../../domain/revision/aKeptTable'

const printed = (text: string) => ({ reading: readThreshold(text), confirmed: false })
const rate = aDraftIndicator({ annualTarget: printed('≥90%') })
const length = aDraftIndicator({ order: 2, name: '养护里程', annualTarget: printed('≥3公里') })
const roads = aDraftProject({ indicators: [rate, length] })
const parks = aDraftProject({ name: '绿化管护', goal: '公园整洁。' })
const kept = keptOf(aDraft({ projects: [roads, parks] }))

const draft = aDraft({
  units: [
    aDraftUnit({
      amounts: { total: fen(1_000_000) },
      projects: [
        { ...roads, indicators: [{ ...rate, annualTarget: printed('≥98%') }] },
        aDraftProject({ name: '政务云租赁', goal: '', initial: {}, indicators: [aDraftIndicator(), length] }),
      ],
    }),
  ],
})

const filled: Entry = { actual: { reading: readActual('96', readThreshold('≥90%')), confirmed: true } }

function cardsWith(entries: [string, Entry][], recorded: string[] = []) {
  const difference = differenceOf(kept, draft, new Map())
  return revisionCards(difference, { year: 2025, entries: new Map(entries), recorded: new Set(recorded) })
}

it('表头在前，项目按新表的次序；每行说是什么、前后各是什么', () => {
  const told = cardsWith([]).map(({ heading, rows }) => [
    heading,
    ...rows.map(({ line, level, subject, sides }) => [
      line.kind,
      level,
      subject,
      ...sides.map(({ before, after }) => `${before}→${after}`),
    ]),
  ])
  expect(told).toEqual([
    ['表头与单位', ['money', 'unit', '局机关', '900.00→1.00']],
    [
      '道路养护',
      ['annualTarget', 'indicator', '验收合格率', '≥90%→≥98%'],
      ['gone', 'indicator', '养护里程', '质量指标，年度指标值 ≥3公里→无'],
    ],
    ['绿化管护', ['gone', 'project', '', '1 项指标，年初预算数 900.00 万元→无']],
    ['政务云租赁', ['new', 'project', '', '无→2 项指标，年初预算数 空白']],
  ])
})

it('新增的项目说有哪些指标', () => {
  expect(cardsWith([]).at(-1)?.rows[0]?.inside).toEqual(['验收合格率', '养护里程'])
})

it('已填报的：指标值变了说已填多少、完成情况怎样变，取消的说保留', () => {
  const entries: [string, Entry][] = [
    ['p1i1', filled],
    ['p1i2', { reason: '雨季' }],
  ]
  const [, first, second] = cardsWith(entries, ['p1', 'p2'])
  expect(first?.rows.map(({ note, verdict }) => [note, verdict])).toEqual([
    ['已填 96', { before: 'met', after: 'missed' }],
    ['已有填报，保留但不再计入', undefined],
  ])
  expect(second?.rows.map(({ note }) => note)).toEqual(['已有填报，保留但不再计入'])
})

it('没有填报的什么也不说', () => {
  expect(
    cardsWith([])
      .flatMap(({ rows }) => rows.map(({ note }) => note))
      .filter(Boolean),
  ).toEqual([])
})
