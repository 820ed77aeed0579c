import type { Locator, Page } from '@playwright/test'
import type { ChartElement } from '@/components/chart/chartElement'
import {
  expect,
  expectAccessible,
  goTo,
  importTable,
  loadSample,
  NEXT_YEAR_TEXT,
  OFFICE_TEXT,
  test,
} from './app'

const TRAINING = '全区政务信息、政务公开培训人次'
const COMPLAINTS = '档案查询的服务对象投诉人数'
const TRANSLATION = '外籍来穗人员对翻译服务的投诉人数'

/** The next year's table, one target written otherwise: ＜3人 asks for the same as ≤2人. */
const REWRITTEN = NEXT_YEAR_TEXT.replaceAll('＜3人', '≤2人')

/** The sample with its second year, 2026 beside 2025. */
async function openSampleYears(page: Page): Promise<void> {
  await loadSample(page)
  await goTo(page, '年度对比')
  await page.getByRole('button', { name: '载入 2026 年度示例' }).click()
  await expect(page.getByRole('region', { name: '年度小结' })).toBeVisible()
  await expect(page.getByRole('link', { name: '去配对' })).toBeVisible()
}

const projects = (page: Page) => page.getByRole('table', { name: '两年各项目对比' })

function projectRow(page: Page, name: string): Locator {
  return projects(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `${name}的指标`, exact: true }) })
}

/** Texts of the cells of a row, blanks put together. */
async function cells(row: Locator): Promise<string[]> {
  const texts = await row.getByRole('cell').allInnerTexts()
  return texts.map(text => text.replace(/\s+/gu, ' ').trim())
}

/** The lines of an indicator, one for each year: 年度, 指标值, 变化 … */
async function indicatorLines(page: Page, name: string): Promise<string[][]> {
  const body = projects(page)
    .locator('tbody tbody')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
  return [await cells(body.getByRole('row').nth(0)), await cells(body.getByRole('row').nth(1))]
}

async function fillIn(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(value)
  await field.press('Enter')
  await expect(field).toHaveValue(value)
}

test('两年的表都经界面导入、填报，对比的数字与手算一致', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await fillIn(page, `实际完成值：${TRAINING}`, '128人次')
  await fillIn(page, `实际完成值：${COMPLAINTS}`, '1')
  await fillIn(page, '全年执行数：政务信息工作经费', '14.20')

  await importTable(page, REWRITTEN, 2026)
  await goTo(page, '填报')
  await fillIn(page, `实际完成值：${TRAINING}`, '114人次')
  await fillIn(page, `实际完成值：${COMPLAINTS}`, '0')
  await fillIn(page, '全年执行数：政务信息工作经费', '13.32')

  await goTo(page, '年度对比')
  const budget = page.getByRole('region', { name: '全年预算' })
  await expect(budget).toContainText('337.85 万元')
  await expect(budget).toContainText('2025 年 280.96 万元')
  await expect(budget).toContainText('增加 56.89 万元（增长 20.25%）')
  const targets = page.getByRole('region', { name: '年度指标值' })
  await expect(targets).toContainText('5 项有变 / 可比 17 项')
  await expect(targets).toContainText('提高 3 · 降低 1 · 表述改变 1 · 仅改写法 1 · 未变 11')
  await expect(page.getByRole('region', { name: '预算执行率' })).toContainText('2026 年已填 1/8 个项目')

  expect(await cells(projectRow(page, '工作经费'))).toEqual([
    '60.00',
    '48.00',
    '-12.00',
    '-20%',
    '未填',
    '未填',
    '—已评 0/2',
    '—已评 0/2',
    '—',
    '—',
    '2 项',
  ])
  // 4 项中有 1 项两年都有完成率：128% 以 100% 计，114 ÷ 120 = 95%
  expect(await cells(projectRow(page, '政务信息工作经费'))).toEqual([
    '15.00',
    '18.50',
    '+3.50',
    '+23.33%',
    '94.7%',
    '72.0%',
    '—已评 1/4',
    '—已评 1/4',
    '100.0%',
    '95.0%',
    '5 项 变差 1',
  ])
  expect((await cells(projectRow(page, '政务信创云资源租赁'))).slice(0, 4)).toEqual(['—', '90.00', '—', '—'])
  await expect(projectRow(page, '政务信创云资源租赁')).toContainText('新增')
  await expect(projectRow(page, '值班管理系统')).toContainText('取消')
  expect(await cells(projects(page).getByRole('row').filter({ hasText: '合计' }))).toEqual([
    '280.96',
    '337.85',
    '+56.89',
    '+20.25%',
    '—',
    '—',
    '',
  ])

  await page.getByRole('button', { name: '全部展开' }).click()
  expect(await indicatorLines(page, TRAINING)).toEqual([
    ['2025', '≥100人次', '↑提高', '128人次', '减少 14 人次 变差', '128.0%', '达标', '变差'],
    ['2026', '≥120人次', '114人次', '95.0%', '未达标'],
  ])
  expect(await indicatorLines(page, COMPLAINTS)).toEqual([
    ['2025', '≤2人', '↑提高', '1', '减少 1 人 好转', '150.0%', '达标', '持平'],
    ['2026', '≤1人', '0', '200.0%', '达标'],
  ])
  const rewritten = await indicatorLines(page, TRANSLATION)
  expect(rewritten).toEqual([
    ['2025', '＜3人', '＝仅改写法', '未填', '—', '—', '未填', '—'],
    ['2026', '≤2人', '未填', '—', '未填'],
  ])
  // 仅改写法不算目标有变
  await page.getByText('目标有变 5', { exact: true }).click()
  await expect(projects(page).getByRole('link', { name: TRANSLATION, exact: true })).toHaveCount(0)
  await expect(projects(page).getByRole('link', { name: TRAINING, exact: true })).toBeVisible()
})

test('配对以后改名的项目按同一项目对比', async ({ page }) => {
  await openSampleYears(page)
  await expect(page.getByText('尚有 2 项待配对，对比结果可能变化')).toBeVisible()
  await page.getByRole('link', { name: '去配对' }).click()
  await page
    .getByRole('button', { name: '是同一项目：“政府综合工作业务经费”与“综合工作业务经费”', exact: true })
    .click()
  await page
    .getByRole('button', {
      name: '是同一指标：“本单位支出金额涉及的接待宾客批次”与“接待宾客批次”',
      exact: true,
    })
    .click()
  await expect(page.getByText('已将“本单位支出金额涉及的接待宾客批次”与“接待宾客批次”配对。')).toBeVisible()

  await page.getByText('两年对比', { exact: true }).click()
  await expect(page.getByText('尚有 1 项待配对，对比结果可能变化')).toBeVisible()
  const row = projectRow(page, '综合工作业务经费')
  await expect(row).toContainText('改名，2025 年为 政府综合工作业务经费')
  // 69.00 → 62.75：减少 6.25，6.25 ÷ 69 = 9.06%；执行 61.20 ÷ 69 = 88.7%，60.10 ÷ 62.75 = 95.8%
  expect((await cells(row)).slice(0, 6)).toEqual(['69.00', '62.75', '-6.25', '-9.06%', '88.7%', '95.8%'])
  await row.getByRole('button').click()
  expect(await indicatorLines(page, '接待宾客批次')).toEqual([
    ['2025', '≥30批次', '↓降低', '24批次', '增加 3 批次 好转', '80.0%', '未达标', '好转'],
    ['2026', '≥25批次', '27批次', '108.0%', '达标'],
  ])
  await page.getByRole('link', { name: '改名项目 1 个' }).click()
  await expect(page).toHaveURL(/show=renamed/u)
  await expect(page.getByText('改名：1 个项目、1 项指标')).toBeVisible()
})

test('数字通向筛选后的行，筛选在地址里', async ({ page }) => {
  await openSampleYears(page)
  await expect(page.getByText('全部：10 个项目、31 项指标')).toBeVisible()
  await page.getByRole('region', { name: '年度指标值' }).getByRole('link', { name: '提高 3' }).click()
  await expect(page).toHaveURL(/show=raised/u)
  await expect(page.getByText('目标提高：2 个项目、3 项指标')).toBeFocused()
  await expect(projects(page).getByRole('link', { name: TRAINING, exact: true })).toBeInViewport()

  await page.reload()
  await expect(page.getByText('目标提高：2 个项目、3 项指标')).toBeVisible()
  await page.getByText('变差 2', { exact: true }).last().click()
  await expect(page).toHaveURL(/show=worse/u)
  await expect(projects(page).locator('tbody tbody')).toHaveCount(2)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.getByText('全部：10 个项目、31 项指标')).toBeVisible()

  await page.getByRole('link', { name: '2025 年未达标 2 项' }).click()
  await expect(page).toHaveURL(/#\/sample\/indicators\?.*year=2025/u)
  await expect(page.getByText('共 22 项，符合条件 2 项')).toBeVisible()
})

test('发现列出依据并通向指标', async ({ page }) => {
  await openSampleYears(page)
  const again = page.getByRole('region', { name: '连续未达标', exact: true })
  await expect(again).toContainText('连续 2 年未达标：2025年还差 1 次，2026年还差 1 次')
  const below = page.getByRole('region', { name: '目标低于上年实际', exact: true })
  await expect(below.getByRole('listitem')).toHaveCount(3)
  await below.getByRole('link', { name: '2025年完成值 128 人次' }).click()
  await expect(page).toHaveURL(/#\/sample\/indicators\?.*year=2025/u)
  await expect(page.getByRole('heading', { name: TRAINING })).toBeVisible()
})

test('小结可以复制，http 网页上也能粘贴出来', async ({ page }) => {
  await openSampleYears(page)
  await page.getByRole('button', { name: '复制年度小结' }).click()
  await expect(page.getByText('年度小结已复制，可粘贴到报告中。')).toBeVisible()

  await page.goto('./#/import')
  const field = page.getByRole('textbox', { name: '表格文本' })
  await field.press('ControlOrMeta+V')
  const pasted = await field.inputValue()
  expect(pasted.split('\n')[0]).toMatch(/^2026年共 8 个项目、26 项指标，2025年为 8 个项目、22 项指标。/u)
  expect(pasted).toContain('全年预算由 280.96 万元变为 337.85 万元，增加 56.89 万元（增长 20.25%）。')
  expect(pasted).toContain('需要关注 6 项：\n1. ')
})

test('浏览器不允许复制时如实说明，文字已选中', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'execCommand', { value: () => false })
  })
  await openSampleYears(page)
  await page.getByRole('button', { name: '复制年度小结' }).click()
  await expect(page.getByText('浏览器不允许程序复制；小结已选中，请按 Ctrl+C 复制。')).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('2026年共 8 个项目')
})

/** Values of a series by id, as the chart itself tells them. */
function drawn(page: Page, heading: string, id: string): Promise<unknown[]> {
  return page
    .getByRole('img', { name: new RegExp(`^${heading}`, 'u') })
    .evaluate((element: ChartElement, seriesId) => {
      const option = element.echartsOption?.() as { series: { id: string; data: { value: unknown }[] }[] }
      return option.series.find(series => series.id === seriesId)?.data.map(({ value }) => value) ?? []
    }, id)
}

async function tableRows(page: Page, name: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name, exact: true }).locator('tbody tr')
  return rows.evaluateAll(found =>
    found.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent.trim())),
  )
}

test('图与表的数字一致', async ({ page }) => {
  await openSampleYears(page)
  for (const heading of ['两年完成率', '两年预算', '资金与完成率']) {
    const panel = page.getByRole('region', { name: heading, exact: true })
    await panel.scrollIntoViewIfNeeded()
    await expect(panel.locator('svg path').first()).toBeAttached()
  }
  const asPercent = (share: unknown) => `${(Number(share) * 100).toFixed(1)}%`
  const pairs = (await drawn(page, '两年完成率', 'pairs')) as [number, number, number][]
  const before = await drawn(page, '两年预算', 'before')
  const after = await drawn(page, '两年预算', 'after')
  const points = (await drawn(page, '资金与完成率', 'points')) as [number, number][]

  for (const heading of ['两年完成率', '两年预算', '资金与完成率']) {
    await page.getByRole('region', { name: heading, exact: true }).getByText('表', { exact: true }).click()
  }
  const attained = await tableRows(page, '两年完成率')
  expect(pairs.length).toBe(6)
  expect(pairs.map(([, was, now]) => [asPercent(was), asPercent(now)])).toEqual(
    attained.slice(0, pairs.length).map(row => row.slice(2, 4)),
  )
  expect(attained.slice(pairs.length).map(row => row.at(-1))).toEqual(['新增', '新增', '取消', '取消'])

  const asAmount = (value: unknown) => (value === '-' ? '—' : Number(value).toFixed(2))
  const money = await tableRows(page, '两年预算')
  expect(before.map(asAmount)).toEqual(money.map(row => row[1]))
  expect(after.map(asAmount)).toEqual(money.map(row => row[2]))

  const spread = await tableRows(page, '资金与完成率')
  const placed = points.map(([budget, share]) => `${budget.toFixed(2)} ${asPercent(share)}`)
  const told = spread.map(row => `${row[2] ?? ''} ${(row[4] ?? '').replace('该年平均 ', '')}`)
  expect(placed.sort()).toEqual(told.sort())
  // 新增的项目没有可比的平均，用的是该年自己的
  expect(spread.filter(row => row[4]?.startsWith('该年平均')).map(row => row.at(-1))).toEqual([
    '新增',
    '新增',
  ])
})

test('导出的图以两年为题，不再另写年度', async ({ page }) => {
  await openSampleYears(page)
  const panel = page.getByRole('region', { name: '两年完成率', exact: true })
  await expect(panel.locator('svg path').first()).toBeAttached()
  const downloading = page.waitForEvent('download')
  await panel.getByRole('button', { name: '导出 SVG：两年完成率' }).click()
  expect((await downloading).suggestedFilename()).toBe(
    '广州市花都区人民政府办公室 2025 与 2026 年度项目平均完成率（示例数据）.svg',
  )
})

test('什么也没填时，完成率的图不画空坐标', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await goTo(page, '年度对比')
  for (const heading of ['两年完成率', '资金与完成率']) {
    const panel = page.getByRole('region', { name: heading, exact: true })
    await expect(panel).toContainText('没有')
    await expect(panel.getByRole('img')).toHaveCount(0)
    await expect(panel.getByRole('button', { name: /^导出/u })).toHaveCount(0)
  }
  const money = page.getByRole('region', { name: '两年预算', exact: true })
  await expect(money.locator('svg path').first()).toBeAttached()
})

test('从卡片的数字来，标题和筛选都在眼前；往下看，表头仍在', async ({ page }) => {
  await openSampleYears(page)
  const targets = page.getByRole('region', { name: '年度指标值' })
  await targets.getByRole('link', { name: /^降低/u }).click()
  const heading = page.getByRole('heading', { name: '项目与指标逐项对比' })
  await expect(heading).toBeInViewport({ ratio: 1 })
  const rows = page.getByRole('region', { name: '项目与指标逐项对比' })
  await expect(rows.getByText('全部展开').or(rows.getByText('全部收起'))).toBeInViewport({ ratio: 1 })
  const topOf = (one: Locator) => one.evaluate(element => element.getBoundingClientRect().top)
  expect(await topOf(heading)).toBeGreaterThanOrEqual(await topOf(page.locator('main')))

  await rows.getByRole('button', { name: '清除筛选' }).click()
  await rows.getByRole('button', { name: '全部展开' }).click()
  await projects(page)
    .locator('tbody tbody')
    .nth(15)
    .evaluate(row => row.scrollIntoView({ block: 'center' }))
  await expect(projects(page).getByRole('columnheader', { name: '项目', exact: true })).toBeInViewport({
    ratio: 1,
  })
})

test('没有横向滚动，明暗两色均无障碍问题', async ({ page }) => {
  await openSampleYears(page)
  await page.getByRole('button', { name: '全部展开' }).click()
  await expect(projects(page).locator('tbody tbody')).toHaveCount(31)
  const overflow = await page
    .locator('main')
    .evaluate(main => [
      main.scrollWidth - main.clientWidth,
      document.documentElement.scrollWidth - innerWidth,
    ])
  expect(overflow).toEqual([0, 0])
  await expectAccessible(page)
})

test('示例的第一年在没有上一年时说明，并能看下一年的对比', async ({ page }) => {
  await openSampleYears(page)
  await page.getByRole('complementary', { name: '示例数据' }).waitFor()
  await page.goto(page.url().replace('year=2026', 'year=2025'))
  await expect(page.getByRole('heading', { name: '2025 年度之前还没有可对比的年度' })).toBeVisible()
  await expect(page.getByText('选择 2026 年度后，这里逐项对比')).toBeVisible()
  await page.getByRole('link', { name: '看 2026 年度的对比' }).click()
  await expect(page.getByRole('region', { name: '年度小结' })).toBeVisible()
})

test('可以与更早的年度对比；没有发现时如实说明', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2024)
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '年度对比')
  await expect(page.getByRole('region', { name: '对比发现' })).toContainText(
    '没有按规则需要关注的情况。两年尚有 44 项次未评，填报后可能有新的发现。',
  )
  await expect(page.getByRole('region', { name: '年度指标值' })).toContainText('0 项有变 / 可比 22 项')

  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await goTo(page, '年度对比')
  const earlier = page.getByRole('combobox', { name: '对比的前一年度' })
  await expect(earlier.getByRole('option')).toHaveText(['2025 年度', '2024 年度'])
  await earlier.selectOption({ label: '2024 年度' })
  await expect(page).toHaveURL(/before=2024/u)
  await expect(page.getByRole('region', { name: '全年预算' })).toContainText('2024 年 280.96 万元')
  await page.getByRole('link', { name: '新增项目 2 个' }).click()
  await expect(page).toHaveURL(/before=2024.*show=added|show=added.*before=2024/u)
  await expect(page.getByText('新增：', { exact: false }).first()).toBeVisible()
  await expect(projects(page).getByRole('columnheader', { name: '2024' }).first()).toBeVisible()
})
