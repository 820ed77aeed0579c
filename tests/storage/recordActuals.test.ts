import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Entry } from '@/domain/indicator'
import type { FieldEdit } from '@/storage/recordActuals'
import { aDraft, aDraftIndicator, aDraftProject, fen } from '../builders/aDraft'
import { anOffice, anOfficeWith, everything, first, firstEntry, percent, type Office } from './anOffice'

async function recorded({ database }: Office): Promise<Entry | undefined> {
  const [record] = await database.records.toArray()
  return record && Object.values(record.entries)[0]
}

describe('recordEntry: 填报', () => {
  it.each<{ says: string; field: FieldEdit; entry: Entry }>([
    {
      says: '实际完成值',
      field: { field: 'actual', after: percent('96') },
      entry: { actual: percent('96') },
    },
    {
      says: '实际完成值为零',
      field: { field: 'actual', after: percent('0') },
      entry: { actual: percent('0') },
    },
    { says: '定性评价', field: { field: 'grade', after: 'partly' }, entry: { grade: 'partly' } },
    { says: '周期评价', field: { field: 'periodGrade', after: 'failed' }, entry: { periodGrade: 'failed' } },
    { says: '原因', field: { field: 'reason', after: '雨季停工' }, entry: { reason: '雨季停工' } },
  ])('$says', async ({ field, entry }) => {
    const office = await anOfficeWith()
    const place = firstEntry(office.projectYear)

    const outcome = await office.storage.recordEntry({ ...place, fields: [field] })

    expect(outcome).toMatchObject({ status: 'saved' })
    const { id, departmentId, year } = office.projectYear
    expect(await office.database.records.toArray()).toEqual([
      {
        id: `${id}:year-end`,
        projectYearId: id,
        departmentId,
        year,
        checkpoint: 'year-end',
        entries: { [place.indicatorId]: entry },
        adjusted: {},
        executed: {},
      },
    ])
  })

  it('留下批次和变更记录', async () => {
    const office = await anOfficeWith()
    const place = firstEntry(office.projectYear)
    await office.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '甲' }] })

    const edit = { field: 'reason', before: '甲', after: '乙' } as const
    const outcome = await office.storage.recordEntry({ ...place, fields: [edit] })

    const batchId = outcome.status === 'saved' ? outcome.batchId : undefined
    expect(await office.database.batches.get(batchId ?? '')).toMatchObject({
      order: 3,
      kind: 'entry',
      subject: '验收合格率',
      departmentId: office.departmentId,
      year: 2025,
      source: 'typed',
    })
    expect(await office.database.changes.where({ batchId }).toArray()).toMatchObject([
      {
        table: 'records',
        key: `${office.projectYear.id}:year-end`,
        path: ['entries', place.indicatorId, 'reason'],
        before: '甲',
        after: '乙',
      },
    ])
  })

  it.each([undefined, 'typed', 'pasted'] as const)('来源 %s，值和金额都一样', async source => {
    const office = await anOfficeWith()
    const place = { ...firstEntry(office.projectYear), ...(source && { source }) }
    await office.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '甲' }] })
    await office.storage.recordMoney({ ...place, kind: 'executed', key: 'total', after: fen(0) })
    const [, entry, money] = await office.database.batches.orderBy('order').toArray()
    expect([entry?.source, money?.source]).toEqual([source ?? 'typed', source ?? 'typed'])
  })

  it('年中与年末各记各的', async () => {
    const office = await anOfficeWith()
    const place = firstEntry(office.projectYear)
    await office.storage.recordEntry({
      ...place,
      checkpoint: 'mid-year',
      fields: [{ field: 'reason', after: '半年' }],
    })
    await office.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '全年' }] })
    const records = await office.database.records.toArray()
    expect(
      records.map(({ checkpoint, entries }) => [checkpoint, entries[place.indicatorId]?.reason]).sort(),
    ).toEqual([
      ['mid-year', '半年'],
      ['year-end', '全年'],
    ])
  })

  it('清除一项去掉该项，其余保留；全部清除后不留空记录', async () => {
    const office = await anOfficeWith()
    const place = firstEntry(office.projectYear)
    const fields: FieldEdit[] = [
      { field: 'grade', after: 'achieved' },
      { field: 'reason', after: '甲' },
    ]
    await office.storage.recordEntry({ ...place, fields })

    await office.storage.recordEntry({ ...place, fields: [{ field: 'reason', before: '甲' }] })
    expect(await recorded(office)).toStrictEqual({ grade: 'achieved' })

    await office.storage.recordEntry({ ...place, fields: [{ field: 'grade', before: 'achieved' }] })
    expect(await office.database.records.count()).toBe(0)
  })

  it.each<{ says: string; stored: FieldEdit[]; edit: FieldEdit[]; entry: Entry }>([
    {
      says: '看到的是未填，其实已填',
      stored: [{ field: 'reason', after: '甲' }],
      edit: [{ field: 'reason', after: '乙' }],
      entry: { reason: '甲' },
    },
    {
      says: '看到的值已被清除',
      stored: [],
      edit: [{ field: 'reason', before: '甲', after: '乙' }],
      entry: {},
    },
    {
      says: '数值相同而印刷文字不同',
      stored: [{ field: 'actual', after: percent('96') }],
      edit: [{ field: 'actual', before: percent('96.0'), after: percent('97') }],
      entry: { actual: percent('96') },
    },
    {
      says: '两项里有一项已变',
      stored: [{ field: 'grade', after: 'partly' }],
      edit: [
        { field: 'grade', after: 'achieved' },
        { field: 'reason', after: '乙' },
      ],
      entry: { grade: 'partly' },
    },
  ])('与已存的不一致时不写：$says', async ({ stored, edit, entry }) => {
    const office = await anOfficeWith()
    const place = firstEntry(office.projectYear)
    await office.storage.recordEntry({ ...place, fields: stored })
    const before = await everything(office.database)

    const outcome = await office.storage.recordEntry({ ...place, fields: edit })

    expect(outcome).toEqual({ status: 'conflict', stored: entry })
    expect(await everything(office.database)).toEqual(before)
  })

  it('没有改动就不写，也不留批次', async () => {
    const office = await anOfficeWith()
    const before = await everything(office.database)
    const edit = { field: 'actual', before: percent('96'), after: percent('96') } as const
    const outcome = await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields: [edit] })
    expect(outcome).toEqual({ status: 'saved', batchId: undefined })
    expect(await everything(office.database)).toEqual(before)
  })

  it.each([
    { says: '项目年度已不存在', lost: { projectYearId: 'undone' } },
    { says: '指标已不存在', lost: { indicatorId: 'undone' } },
  ])('$says', async ({ lost }) => {
    const office = await anOfficeWith()
    const fields: FieldEdit[] = [{ field: 'reason', after: '甲' }]
    const outcome = await office.storage.recordEntry({ ...firstEntry(office.projectYear), ...lost, fields })
    expect(outcome).toEqual({ status: 'gone' })
    expect(await office.database.records.count()).toBe(0)
  })

  it('无法保存的值是失败，不是保存了一半', async () => {
    const office = await anOfficeWith()
    const before = await everything(office.database)
    const actual = { ...percent('96'), ...{ note: () => 'a function is not cloned' } }
    const fields: FieldEdit[] = [
      { field: 'reason', after: '甲' },
      { field: 'actual', after: actual },
    ]
    const saving = office.storage.recordEntry({ ...firstEntry(office.projectYear), fields })
    await expect(saving).rejects.toMatchObject({ name: 'DataCloneError' })
    expect(await everything(office.database)).toEqual(before)
  })
})

describe('recordEntry: two windows on one database', () => {
  it('同时填不同的项，都保存', async () => {
    const one = await anOfficeWith()
    const other = anOffice(one.database.name)
    const place = firstEntry(one.projectYear)
    const outcomes = await Promise.all([
      one.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '甲' }] }),
      other.storage.recordEntry({ ...place, fields: [{ field: 'grade', after: 'partly' }] }),
      one.storage.recordEntry({ ...place, fields: [{ field: 'actual', after: percent('96') }] }),
      other.storage.recordMoney({ ...place, kind: 'executed', key: 'total', after: fen(1) }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['saved', 'saved', 'saved', 'saved'])
    expect(await recorded(one)).toEqual({ reason: '甲', grade: 'partly', actual: percent('96') })
    expect(first(await one.database.records.toArray()).executed).toEqual({ total: 1 })
  })

  it('同时填同一项，后到的被询问', async () => {
    const one = await anOfficeWith()
    const other = anOffice(one.database.name)
    const place = firstEntry(one.projectYear)
    const outcomes = await Promise.all([
      one.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '甲' }] }),
      other.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '乙' }] }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'saved'])
  })
})

describe('recordMoney: 全年预算数、全年执行数', () => {
  it('零是数，清除后是未填', async () => {
    const office = await anOfficeWith()
    const place = { projectYearId: office.projectYear.id, checkpoint: 'year-end' } as const
    await office.storage.recordMoney({ ...place, kind: 'executed', key: 'fiscal', after: fen(0) })
    await office.storage.recordMoney({ ...place, kind: 'adjusted', key: 'fiscal', after: fen(500) })
    expect(await office.database.records.toArray()).toMatchObject([
      { executed: { fiscal: 0 }, adjusted: { fiscal: 500 } },
    ])

    await office.storage.recordMoney({ ...place, kind: 'executed', key: 'fiscal', before: fen(0) })
    expect(first(await office.database.records.toArray()).executed).toStrictEqual({})
  })

  it('看到未填、其实是零：询问', async () => {
    const office = await anOfficeWith()
    const edit = {
      projectYearId: office.projectYear.id,
      checkpoint: 'year-end',
      kind: 'executed',
      key: 'total',
    } as const
    await office.storage.recordMoney({ ...edit, after: fen(0) })
    expect(await office.storage.recordMoney({ ...edit, after: fen(7) })).toEqual({
      status: 'conflict',
      stored: 0,
    })
  })

  it('批次写明项目名称', async () => {
    const office = await anOfficeWith(
      aDraft({ projects: [aDraftProject({ indicators: [aDraftIndicator()] })] }),
    )
    const place = { projectYearId: office.projectYear.id, checkpoint: 'mid-year' } as const
    await office.storage.recordMoney({ ...place, kind: 'executed', key: 'total', after: fen(7) })
    expect(await office.database.batches.where({ order: 2 }).first()).toMatchObject({
      kind: 'money',
      subject: '道路养护',
    })
  })
})
