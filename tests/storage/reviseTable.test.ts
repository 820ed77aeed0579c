import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { withRowsInForce } from '@/domain/inForce'
import { readThreshold } from '@/domain/threshold'
import { aDraft, aDraftIndicator, aDraftProject, fen } from '../builders/aDraft'
import {
  anOffice,
  anOfficeWith,
  contents,
  everything,
  first,
  firstEntry,
  imported,
  next,
  percent,
} from './anOffice'
import { acceptedOf, aRecordedOffice, comparedTable, NEW_TABLE, OLD_TABLE, revised } from './aRevision'

async function revisedOffice() {
  const office = anOffice()
  const { before, now } = await aRecordedOffice(office)
  const kept = await contents(office.database)
  const records = await office.database.records.toArray()
  const batchId = await revised(office, now)
  return { ...office, before, now, kept, records, batchId }
}

describe('更新目标表：全部不同', () => {
  it('填报的每一条都原样', async () => {
    const { database, records } = await revisedOffice()
    expect(records).toHaveLength(2)
    expect(await database.records.toArray()).toEqual(records)
  })

  it('当年的表与新表一样，编号不变', async () => {
    const { storage, now } = await revisedOffice()
    const [roads, cloud] = [now.projectYear.id, '政务云']
    const rows = await storage.projectYears(now.departmentId, 2025)
    expect(rows.map(({ name, order }) => [name, order])).toEqual([
      [cloud, 1],
      ['道路养护', 2],
    ])
    expect(rows[1]).toMatchObject({
      id: roads,
      goal: '全部修好。',
      initial: { total: 700_000_000, fiscal: 600_000_000, other: 100_000_000 },
    })
    expect(rows[1]?.indicators.map(({ name }) => name).sort()).toEqual(
      ['养护里程', '工程验收合格率', '绿道长度'].sort(),
    )
    const year = await next(storage.watchYear(now.departmentId, 2025))
    expect(year?.departmentYear).toMatchObject({
      title: '2025年项目支出绩效目标表（调整）',
      amounts: { total: 800_000_000 },
    })
  })

  it('确认过的读法还在，新的指标值未经确认，配对不变', async () => {
    const { storage, now } = await revisedOffice()
    const [, roads] = await storage.projectYears(now.departmentId, 2025)
    const [was] = now.projectYears
    expect(roads?.carriesOn).toEqual(was?.carriesOn)
    expect(was?.carriesOn).toHaveLength(1)
    const row = roads?.indicators.find(({ name }) => name === '工程验收合格率')
    expect(row).toMatchObject({
      id: was?.indicators[0]?.id,
      lineageId: was?.indicators[0]?.lineageId,
      carriesOn: was?.indicators[0]?.carriesOn,
      periodTarget: { confirmed: true },
      annualTarget: { confirmed: false, reading: { printed: '≥96%' } },
    })
  })

  it('新增的行有自己的项目、沿革和所选的跨年口径', async () => {
    const { database, storage, now } = await revisedOffice()
    const [cloud] = await storage.projectYears(now.departmentId, 2025)
    expect(await database.projects.get(cloud?.projectId ?? '')).toBeDefined()
    expect(await database.lineages.get(cloud?.indicators[0]?.lineageId ?? '')).toMatchObject({
      projectId: cloud?.projectId,
      accumulation: 'sum',
    })
  })

  it('取消的行连同填报都留着，写明何时、为何', async () => {
    const { database, storage, now } = await revisedOffice()
    const parks = await database.projectYears.get(now.projectYears[1]?.id ?? '')
    expect(parks).toMatchObject({
      name: '绿化管护',
      retired: { at: '2026-01-05T01:00:00.000Z', reason: '区财政局批复' },
    })
    const retired = await next(storage.watchRetired(now.departmentId, 2025))
    expect(retired.map(({ projectYear, indicator }) => [projectYear.name, indicator?.name])).toEqual([
      ['道路养护', '投诉办结天数'],
      ['绿化管护', undefined],
    ])
    expect(retired[0]?.entries['year-end']).toMatchObject({ grade: 'partly', actual: percent('0') })
  })

  it('一个批次；撤销后与更新前相同，重做后与更新后相同', async () => {
    const { database, storage, kept, batchId } = await revisedOffice()
    const after = await contents(database)
    const batch = await database.batches.get(batchId)
    expect(batch).toMatchObject({
      kind: 'revision',
      subject: '区城市管理局 2025 年',
      source: 'imported',
      year: 2025,
    })
    for (let round = 0; round < 2; round += 1) {
      expect(await storage.undo(batchId)).toEqual({ status: 'undone' })
      expect(await contents(database)).toEqual(kept)
      expect(await storage.redo(batchId)).toEqual({ status: 'redone' })
      expect(await contents(database)).toEqual(after)
    }
  })

  it('新的原文保存着，旧的也在', async () => {
    const { database } = await revisedOffice()
    const texts = (await database.sourceFiles.toArray()).map(({ bytes }) => new TextDecoder().decode(bytes))
    expect(texts.sort()).toEqual(['原文', '原文', '新的原文'])
  })

  it('再与同一张表对比，没有差异', async () => {
    const office = await revisedOffice()
    expect((await acceptedOf(office, office.now, NEW_TABLE)).lines).toEqual([])
  })

  it('换回旧表：取消过的恢复，填报又回来计算', async () => {
    const office = await revisedOffice()
    await revised(office, office.now, OLD_TABLE)
    const rows = await office.storage.projectYears(office.now.departmentId, 2025)
    expect(rows.map(({ id }) => id)).toEqual(office.now.projectYears.map(({ id }) => id))
    expect(rows[0]?.indicators.map(({ id }) => id)).toEqual(
      office.now.projectYear.indicators.map(({ id }) => id),
    )
    expect(await next(office.storage.watchRetired(office.now.departmentId, 2025))).toMatchObject([
      { indicator: { name: '绿道长度' } },
      { projectYear: { name: '政务云' } },
    ])
    expect(await office.database.records.toArray()).toEqual(office.records)
  })
})

describe('更新目标表：不写的时候', () => {
  it('一处不选：不保存', async () => {
    const office = anOffice()
    const { now } = await aRecordedOffice(office)
    const before = await everything(office.database)
    const edit = await acceptedOf(office, now, NEW_TABLE, { accepts: () => false })
    expect(await office.storage.reviseTable(edit)).toEqual({ status: 'nothing' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('只选了不起作用的：不保存', async () => {
    const office = await revisedOffice()
    const before = await everything(office.database)
    const changed = {
      ...OLD_TABLE,
      units: OLD_TABLE.units.map(unit => ({
        ...unit,
        projects: unit.projects.map(project => ({ ...project, goal: '另一个目标' })),
      })),
    }
    const edit = await acceptedOf(office, office.now, changed, {
      accepts: ({ key }) => key === `${office.now.projectYears[1]?.id ?? ''}/goal`,
    })
    expect(edit.lines).toHaveLength(1)
    expect(await office.storage.reviseTable(edit)).toEqual({ status: 'nothing' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('看到的已被改动：不保存', async () => {
    const office = anOffice()
    const { now } = await aRecordedOffice(office)
    const edit = await acceptedOf(office, now, NEW_TABLE)
    const place = firstEntry(now.projectYear)
    await office.storage.settleTarget({
      ...place,
      which: 'annualTarget',
      before: first(now.projectYear.indicators).annualTarget,
      after: { reading: readThreshold('≥92%'), confirmed: true },
    })
    const before = await everything(office.database)
    expect(await office.storage.reviseTable(edit)).toEqual({ status: 'changed' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('看到的没有变，期间又填报：照样保存，填报也在', async () => {
    const office = anOffice()
    const { now } = await aRecordedOffice(office)
    const edit = await acceptedOf(office, now, NEW_TABLE)
    const reason = {
      field: 'reason',
      before: `“${first(now.projectYear.indicators).id}”的原因`,
      after: '改了',
    } as const
    await office.storage.recordEntry({ ...firstEntry(now.projectYear), fields: [reason] })
    expect(await office.storage.reviseTable(edit)).toMatchObject({ status: 'saved' })
    const record = await office.database.records.get(`${now.projectYear.id}:year-end`)
    expect(record?.entries[first(now.projectYear.indicators).id]?.reason).toBe('改了')
  })

  it('原来的导入已撤销：不保存', async () => {
    const office = await anOfficeWith(OLD_TABLE)
    const edit = await acceptedOf(office, office, NEW_TABLE)
    await office.storage.undo(office.batchId)
    const before = await everything(office.database)
    expect(await office.storage.reviseTable(edit)).toEqual({ status: 'gone' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('写到一半失败：一处不变', async () => {
    const office = anOffice()
    const { now } = await aRecordedOffice(office)
    const edit = await acceptedOf(office, now, NEW_TABLE)
    const before = await everything(office.database)
    // A file that cannot be kept: a function is no plain value.
    const draft = {
      ...edit.draft,
      units: edit.draft.units.map(unit => ({
        ...unit,
        projects: unit.projects.map(project => ({
          ...project,
          goal: project.goal === '' ? ((() => '') as unknown as string) : project.goal,
        })),
      })),
    }
    await expect(office.storage.reviseTable({ ...edit, draft })).rejects.toThrow()
    expect(await everything(office.database)).toEqual(before)
  })
})

describe('更新与其他年度', () => {
  it('新增的项目、指标与相邻年度同名的自动配对；判断收回过的不再配上', async () => {
    const office = anOffice()
    const extra = aDraftIndicator({ order: 2, name: '养护里程' })
    await imported(
      office,
      aDraft({ year: 2024, projects: [aDraftProject({ indicators: [aDraftIndicator(), extra] })] }),
    )
    const now = await imported(office, aDraft())
    const row = first(now.projectYear.indicators)
    const of = row.carriesOn?.[0]?.of ?? ''
    const earlier = first(await office.storage.projectYears(now.departmentId, 2024))
    const place = {
      before: { projectYearId: earlier.id, indicatorId: of },
      after: { projectYearId: now.projectYear.id, indicatorId: row.id },
    }
    await office.storage.decidePairing({ ...place, seen: 'paired', decision: undefined })

    await revised(
      office,
      now,
      aDraft({ projects: [aDraftProject({ indicators: [aDraftIndicator(), extra] })] }),
    )
    const [again] = await office.storage.projectYears(now.departmentId, 2025)
    expect(again?.indicators.map(({ name, carriesOn }) => [name, carriesOn?.length])).toEqual([
      ['验收合格率', undefined],
      ['养护里程', 1],
    ])
    expect(again?.indicators[1]?.lineageId).toBe(earlier.indicators[1]?.lineageId)
  })

  it('已取消的指标不与下一年度自动配对', async () => {
    const office = await anOfficeWith(OLD_TABLE)
    await revised(office, office, NEW_TABLE)
    const next2026 = await imported(office, { ...OLD_TABLE, year: 2026 })
    const roads = next2026.projectYears.find(({ name }) => name === '道路养护')
    expect(roads?.carriesOn).toHaveLength(1)
    const carried = (name: string) => roads?.indicators.find(one => one.name === name)?.carriesOn
    expect(carried('养护里程')).toHaveLength(1)
    expect(carried('投诉办结天数')).toBeUndefined()
    expect(next2026.projectYears.find(({ name }) => name === '绿化管护')?.carriesOn).toBeUndefined()
  })

  it('审核时填写的实施周期记到项目上，一并撤销', async () => {
    const office = await anOfficeWith(OLD_TABLE)
    const before = await contents(office.database)
    const units = OLD_TABLE.units.map(unit => ({
      ...unit,
      projects: unit.projects.map(project => ({
        ...project,
        period: { from: 2025, to: 2027, source: 'typed' } as const,
      })),
    }))
    const batchId = await revised(office, office, { ...OLD_TABLE, units })
    expect((await office.database.projects.toArray()).map(({ period }) => period?.to)).toEqual([2027, 2027])
    await office.storage.undo(batchId)
    expect(await contents(office.database)).toEqual(before)
  })
})

describe('撤销更新时挡在前面的', () => {
  it.each([
    {
      says: '新增指标上的填报',
      edit: async (office: Awaited<ReturnType<typeof revisedOffice>>) => {
        const [, roads] = await office.storage.projectYears(office.now.departmentId, 2025)
        const indicatorId = roads?.indicators.find(({ name }) => name === '绿道长度')?.id ?? ''
        const place = { projectYearId: roads?.id ?? '', checkpoint: 'year-end', indicatorId } as const
        return office.storage.recordEntry({ ...place, fields: [{ field: 'reason', after: '甲' }] })
      },
    },
    {
      says: '新增项目上的金额',
      edit: async (office: Awaited<ReturnType<typeof revisedOffice>>) => {
        const [cloud] = await office.storage.projectYears(office.now.departmentId, 2025)
        const place = { projectYearId: cloud?.id ?? '', checkpoint: 'year-end', key: 'total' } as const
        return office.storage.recordMoney({ ...place, kind: 'executed', after: fen(1) })
      },
    },
    {
      says: '新增指标的跨年口径',
      edit: async (office: Awaited<ReturnType<typeof revisedOffice>>) => {
        const [, roads] = await office.storage.projectYears(office.now.departmentId, 2025)
        const lineageId = roads?.indicators.find(({ name }) => name === '绿道长度')?.lineageId ?? ''
        return office.storage.chooseAccumulation({ lineageId, after: 'max' })
      },
    },
  ])('$says', async ({ edit }) => {
    const office = await revisedOffice()
    const outcome = await edit(office)
    const later = outcome.status === 'saved' ? outcome.batchId : undefined
    expect(await office.storage.undo(office.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: later }],
    })
    expect(await office.storage.undo(later ?? '')).toEqual({ status: 'undone' })
    expect(await office.storage.undo(office.batchId)).toEqual({ status: 'undone' })
    expect(await office.storage.redo(later ?? '')).toMatchObject({ status: 'blocked' })
    expect(await contents(office.database)).toEqual(office.kept)
  })

  it('其后的又一次更新', async () => {
    const office = await revisedOffice()
    const again = await revised(office, office.now, OLD_TABLE)
    expect(await office.storage.undo(office.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: again }],
    })
  })

  it('原有指标上后来的填报不挡', async () => {
    const office = await revisedOffice()
    const place = firstEntry(office.now.projectYear)
    const before = `“${place.indicatorId}”的原因`
    await office.storage.recordEntry({ ...place, fields: [{ field: 'reason', before, after: '乙' }] })
    expect(await office.storage.undo(office.batchId)).toEqual({ status: 'undone' })
    const record = await office.database.records.get(`${place.projectYearId}:year-end`)
    expect(record?.entries[place.indicatorId]?.reason).toBe('乙')
  })

  it('导入不能在更新之前撤销', async () => {
    const office = await revisedOffice()
    const blocked = await office.storage.undo(office.now.batchId)
    expect(blocked).toMatchObject({ status: 'blocked' })
    expect(blocked.status === 'blocked' && blocked.by.at(-1)).toMatchObject({ id: office.batchId })
  })
})

describe('已取消的行不能再改', () => {
  it('填报、金额、指标值、存疑、配对都不再写', async () => {
    const status = 'gone'
    const office = await revisedOffice()
    const [roads, parks] = office.now.projectYears
    const gone = roads?.indicators[2]
    const place = {
      projectYearId: roads?.id ?? '',
      checkpoint: 'year-end',
      indicatorId: gone?.id ?? '',
    } as const
    expect(await office.storage.recordEntry({ ...place, fields: [] })).toEqual({ status })
    expect(
      await office.storage.settleTargets({
        projectYearId: roads?.id ?? '',
        indicatorId: gone?.id ?? '',
        readings: [],
      }),
    ).toEqual({ status })
    const money = { projectYearId: parks?.id ?? '', checkpoint: 'year-end', key: 'total' } as const
    expect(await office.storage.recordMoney({ ...money, kind: 'executed', after: fen(1) })).toEqual({
      status,
    })
    const doubt = { code: 'a', message: 'b' }
    const table = await comparedTable(office, office.now)
    expect(
      await office.storage.settleDoubt({
        departmentYearId: table.table.departmentYear.id,
        projectYearId: parks?.id,
        doubt,
      }),
    ).toEqual({ status })
    const earlier = office.before.projectYears[1]?.id ?? ''
    const pair = { before: { projectYearId: earlier }, after: { projectYearId: parks?.id ?? '' } }
    expect(await office.storage.decidePairing({ ...pair, seen: 'paired', decision: undefined })).toEqual({
      status,
    })
  })

  it('取消之前的填报仍可撤销', async () => {
    const office = await revisedOffice()
    const entry = await office.database.batches.filter(({ kind }) => kind === 'entry').last()
    expect(await office.storage.undo(entry?.id ?? '')).toEqual({ status: 'undone' })
  })
})

it('更新之前各项目年度的样子记为版本', async () => {
  const { storage, database, now, batchId } = await revisedOffice()
  const [roads, parks] = now.projectYears
  const versions = await next(storage.watchTargetVersions(roads?.id ?? ''))
  const kept = await database.projectYears.get(roads?.id ?? '')
  expect(versions).toMatchObject([
    {
      number: 2,
      batchId,
      reason: '区财政局批复',
      source: '绩效目标表（调整）.pdf',
      before: { goal: '保持辖区道路完好。' },
    },
  ])
  expect(versions[0]?.before.indicators).toHaveLength(3)
  expect(kept?.indicators).toHaveLength(4)
  expect(withRowsInForce(kept ?? first(now.projectYears)).indicators).toHaveLength(3)
  expect(await next(storage.watchTargetVersions(parks?.id ?? ''))).toMatchObject([{ number: 2 }])

  const again = await revised({ storage, database }, now, OLD_TABLE)
  expect(
    (await next(storage.watchTargetVersions(roads?.id ?? ''))).map(one => [one.number, one.batchId]),
  ).toEqual([
    [3, again],
    [2, batchId],
  ])
  await storage.undo(again)
  expect((await next(storage.watchTargetVersions(roads?.id ?? ''))).map(({ number }) => number)).toEqual([2])
})
