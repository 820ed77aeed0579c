import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { readActual } from '@/domain/actual'
import { readThreshold } from '@/domain/threshold'
import { createJournal } from '@/storage/journal'
import { createUnfinishedDraft } from '@/storage/unfinishedDraft'
import { unfinishedDraftKey, useDraftStore } from '@/stores/useDraftStore'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { useYearStore } from '@/stores/useYearStore'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { aStorage } from '../builders/aStorage'
import { kept } from '../builders/rows'
import { anOfficeWith, everything, imported, type Office } from '../storage/anOffice'
import { until } from './anEntryScreen'

const target = (printed: string) => kept(readThreshold(printed))
const TABLE = aDraft({
  projects: [
    aDraftProject({
      name: '道路养护',
      indicators: [
        aDraftIndicator({
          order: 1,
          name: '修补坑槽',
          annualTarget: target('≥6处'),
          periodTarget: target('≥6处'),
        }),
        aDraftIndicator({ order: 2, name: '验收合格率' }),
      ],
    }),
    aDraftProject({ name: '路灯维护' }),
  ],
})

/** 起草下年度 opened on 2025, in a window of its own. */
async function aDraftScreen(office: Office, departmentId: string, browser: Storage = aStorage()) {
  const pinia = createPinia()
  const app = createApp({}).use(pinia)
  app.provide(openSpaceKey, () => ({ storage: office.storage, journal: createJournal('own', undefined) }))
  app.provide(unfinishedDraftKey, space => createUnfinishedDraft(space, browser))
  setActivePinia(pinia)
  const draft = app.runWithContext(() => useDraftStore())
  const year = app.runWithContext(() => useYearStore())
  year.open({ departmentId, year: 2025 })
  await until(() => draft.base !== undefined)
  return { draft, year, browser, app }
}

async function begun() {
  const office = await anOfficeWith(TABLE)
  const opened = await aDraftScreen(office, office.departmentId)
  opened.draft.begin()
  return { ...office, ...opened, office }
}

type Begun = Awaited<ReturnType<typeof begun>>

function placeOf({ projectYear }: Pick<Begun, 'projectYear'>, at = 0) {
  const indicator = projectYear.indicators[at]
  if (!indicator) throw new Error(`there is no indicator ${at}`)
  return { project: projectYear.id, indicator: indicator.id }
}

describe('开始', () => {
  it('默认为下一年度，开始以前没有草稿', async () => {
    const office = await anOfficeWith(TABLE)
    const { draft } = await aDraftScreen(office, office.departmentId)
    expect([draft.year, draft.isBegun, draft.obstacle]).toEqual(['2026', false, undefined])
    draft.begin()
    expect(draft.counts).toMatchObject({ unchanged: 3, changed: 0, added: 0, dropped: 0 })
    expect(draft.isUnchanged).toBe(true)
  })

  it.each([
    ['', 'no-year'],
    ['202', 'odd-year'],
    ['2025', 'not-later'],
    ['2024', 'not-later'],
  ])('年度“%s”：%s，不开始', async (typed, obstacle) => {
    const office = await anOfficeWith(TABLE)
    const { draft } = await aDraftScreen(office, office.departmentId)
    draft.year = typed
    expect(draft.obstacle).toBe(obstacle)
    draft.begin()
    expect(draft.isBegun).toBe(false)
  })

  it('该年度已有目标表的，不开始；改为其他年度即可', async () => {
    const office = await anOfficeWith(TABLE)
    await imported(office, aDraft({ year: 2026 }))
    const { draft } = await aDraftScreen(office, office.departmentId)
    await until(() => draft.existing !== undefined)
    draft.begin()
    expect([draft.obstacle, draft.isBegun]).toEqual(['year-exists', false])
    draft.year = '2027'
    expect(draft.obstacle).toBeUndefined()
    draft.begin()
    expect(draft.sheet?.year).toBe(2027)
  })
})

describe('修改', () => {
  it('填写的内容刷新后还在，放弃后没有', async () => {
    const opened = await begun()
    const { draft, office, departmentId, browser } = opened
    draft.editIndicator(placeOf(opened), { annualTarget: '≥9处' })
    draft.editProject(opened.projectYear.id, { name: '市政道路养护' })

    const again = await aDraftScreen(office, departmentId, browser)
    expect(again.draft.sheet?.projects[0]?.name).toBe('市政道路养护')
    expect(again.draft.counts).toMatchObject({ unchanged: 2, changed: 1, raised: 1 })

    again.draft.discard()
    expect(again.draft.isBegun).toBe(false)
    expect(browser.length).toBe(0)
  })

  it('浏览器不许保留时，照样可以填写，并知道没有保留', async () => {
    const office = await anOfficeWith(TABLE)
    const { draft } = await aDraftScreen(
      office,
      office.departmentId,
      aStorage(() => new DOMException('满', 'QuotaExceededError')),
    )
    draft.begin()
    draft.editProject(office.projectYear.id, { name: '市政道路养护' })
    expect(draft.isKept).toBe(false)
    expect(draft.sheet?.projects[0]?.name).toBe('市政道路养护')
  })

  it('各部门的草稿各归各', async () => {
    const opened = await begun()
    const other = await imported(opened.office, aDraft({ department: '区水务局' }))
    opened.draft.editProject(opened.projectYear.id, { name: '市政道路养护' })
    opened.year.open({ departmentId: other.departmentId, year: 2025 })
    expect(opened.draft.isBegun).toBe(false)
    opened.year.open({ departmentId: opened.departmentId, year: 2025 })
    await until(() => opened.draft.sheet !== undefined)
    expect(opened.draft.sheet?.projects[0]?.name).toBe('市政道路养护')
  })

  it('起草时上年又填了完成值，旁边跟着变', async () => {
    const opened = await begun()
    const { project: projectYearId, indicator: indicatorId } = placeOf(opened)
    const actual = kept(readActual('9处', readThreshold('≥6处')))
    await opened.storage.recordEntry({
      projectYearId,
      checkpoint: 'year-end',
      indicatorId,
      fields: [{ field: 'actual', before: undefined, after: actual }],
    })
    const lastYear = () => opened.draft.sheet?.projects[0]?.indicators[0]?.carried?.lastYear
    await until(() => lastYear()?.state === 'met')
    expect(lastYear()?.entry.actual?.reading.printed).toBe('9处')
  })

  it('新增的指标随前一项归类，空白的取消即去掉', async () => {
    const { draft, projectYear } = await begun()
    const place = draft.addIndicator(projectYear.id)
    const added = () => draft.sheet?.projects[0]?.indicators[2]
    expect(added()?.level2.name).toBe(projectYear.indicators[1]?.level2.name)
    if (place) draft.drop(place)
    expect(added()).toBeUndefined()
  })
})

describe('保存', () => {
  it('一次存入；改了名的项目和指标接着上年的沿革', async () => {
    const opened = await begun()
    const { draft, office, departmentId, projectYear } = opened
    draft.editProject(projectYear.id, { name: '市政道路养护' })
    draft.editIndicator(placeOf(opened), { name: '修补路面坑槽', annualTarget: '≥9处' })
    draft.drop(placeOf(opened, 1))
    const added = draft.addIndicator(projectYear.id)
    if (added?.indicator === undefined) throw new Error('nothing was added')
    draft.editIndicator(
      { project: added.project, indicator: added.indicator },
      { name: '新增', annualTarget: '≥1处' },
    )
    draft.editMoney(projectYear.id, { source: 'fiscal', text: '12.5' })

    const outcome = await draft.save()
    expect(outcome).toMatchObject({ status: 'saved', year: 2026, saved: { projects: 2, indicators: 3 } })
    const [now, other] = await office.storage.projectYears(departmentId, 2026)
    expect([now?.projectId, now?.name]).toEqual([projectYear.projectId, '市政道路养护'])
    expect(now?.initial).toEqual({ total: 12_500_000, fiscal: 12_500_000 })
    expect(other?.initial).toEqual({})
    const lineages = projectYear.indicators.map(({ lineageId }) => lineageId)
    expect(now?.indicators.map(one => [one.order, one.name, lineages.indexOf(one.lineageId)])).toEqual([
      [1, '修补路面坑槽', 0],
      [2, '新增', -1],
    ])
    expect(now?.indicators[0]?.carriesOn).toMatchObject([{ how: 'carried', reason: '由 2025 年度结转' }])
    expect(now?.indicators[0]).not.toHaveProperty('lastYear')
  })

  it('保存后说明已保存；撤销后草稿恢复原状，可再保存', async () => {
    const opened = await begun()
    const { draft, office } = opened
    const before = await everything(office.database)
    draft.editIndicator(placeOf(opened), { annualTarget: '≥9处' })
    const outcome = await draft.save()
    await until(() => draft.saved !== undefined)
    expect(draft.saved).toMatchObject({ year: 2026, projects: 2, indicators: 3 })

    expect(await office.storage.undo(outcome?.batchId ?? '')).toEqual({ status: 'undone' })
    await until(() => draft.saved === undefined)
    expect(draft.counts?.changed).toBe(1)
    const after = await everything(office.database)
    // What was done, and from what, stays in the history.
    const history = { batches: [], changes: [], sourceFiles: [] }
    expect({ ...after, ...history }).toEqual({ ...before, ...history })
    await until(() => draft.obstacle === undefined)
    expect((await draft.save())?.status).toBe('saved')
  })

  it.each<[string, (opened: Begun) => void]>([
    [
      '金额不是数字',
      ({ draft, projectYear }) => draft.editMoney(projectYear.id, { source: 'total', text: 'x' }),
    ],
    ['项目名称空白', ({ draft, projectYear }) => draft.editProject(projectYear.id, { name: ' ' })],
    ['全部取消', ({ draft, projectYears }) => projectYears.forEach(({ id }) => draft.drop({ project: id }))],
    ['年度不对', ({ draft }) => (draft.year = '20')],
  ])('%s：什么也不存', async (_, spoil) => {
    const opened = await begun()
    spoil(opened)
    const before = await everything(opened.database)
    expect(await opened.draft.save()).toBeUndefined()
    expect(await everything(opened.database)).toEqual(before)
  })

  it('同一年度刚在另一窗口导入：说明，草稿还在，什么也不存', async () => {
    const opened = await begun()
    opened.draft.editIndicator(placeOf(opened), { annualTarget: '≥9处' })
    const saving = opened.draft.save.bind(opened.draft)
    const [, outcome] = await Promise.all([imported(opened.office, aDraft({ year: 2026 })), saving()])
    expect(outcome).toBeUndefined()
    expect(opened.draft.failure).toBe('2026 年度的目标表刚在另一窗口保存，本次没有保存，草稿仍在。')
    expect(opened.draft.counts?.changed).toBe(1)
    await until(() => opened.draft.obstacle === 'year-exists')
    expect(opened.draft.saved).toBeUndefined()
    expect(await opened.storage.projectYears(opened.departmentId, 2026)).toHaveLength(1)
  })

  it('写入失败：说明原因，草稿还在', async () => {
    const opened = await begun()
    opened.draft.editIndicator(placeOf(opened), { annualTarget: '≥9处' })
    opened.database.close()
    expect(await opened.draft.save()).toBeUndefined()
    expect(opened.draft.failure).toContain('数据库')
    expect([opened.draft.busy, opened.draft.counts?.changed]).toEqual([false, 1])
  })

  it('连按两次只存一次', async () => {
    const { draft, database } = await begun()
    const [one, other] = await Promise.all([draft.save(), draft.save()])
    expect([one?.status, other]).toEqual(['saved', undefined])
    expect(await database.departmentYears.count()).toBe(2)
  })
})
