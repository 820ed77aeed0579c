import type { Locator, Page } from '@playwright/test'
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

const GUESTS = '本单位支出金额涉及的接待宾客批次'
const TRIPS = '全年计划因公出国（境）团组批次'
const RESEARCH = '研究成果得到领导批示或圈阅，或被区级政策文件吸收采纳'

function rows(page: Page): Locator {
  return page.locator('tr[data-indicator]')
}

function row(page: Page, name: string): Locator {
  return rows(page).filter({ has: page.getByRole('button', { name, exact: true }) })
}

function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: '指标详情' })
}

function chip(page: Page, word: string): Locator {
  return page.getByRole('group', { name: '完成情况' }).getByRole('button', { name: word })
}

function count(page: Page): Locator {
  return page.getByRole('main').getByRole('status').first()
}

/** Names of the indicators in the order of the list. */
function names(page: Page): Promise<string[]> {
  return rows(page).getByRole('rowheader').getByRole('button').allInnerTexts()
}

async function openSample(page: Page): Promise<void> {
  await loadSample(page)
  await goTo(page, '指标')
  await expect(rows(page)).toHaveCount(22)
}

/** A table of `projects` projects with twenty indicators each, as a department would paste it. */
function largeTable(projects: number): string {
  const bodies = Array.from({ length: projects }, (_, place) => {
    const number = String(place + 1).padStart(3, '0')
    const indicators = Array.from(
      { length: 20 },
      (_unused, order) =>
        `${order + 1}、1-产出指标；11-数量指标；第${number}项目完成任务${order + 1}的数量；` +
        `实施周期指标值:≥${order + 3}个；年度指标值:≥${order + 3}个。`,
    )
    return `专项${number}经费 1.00 1.00\n\n完成第${number}个专项的各项工作任务。\n\n${indicators.join('')}`
  })
  const total = `${projects}.00`
  return [
    '项目支出绩效目标表',
    '部门名称：示范区办公室 单位：万元',
    '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
    `合计 ${total} ${total}`,
    `示范区办公室 ${total} ${total}`,
    ...bodies,
  ].join('\n\n')
}

test('示例：22 项都在页面上，年度与周期相同只说一次', async ({ page }) => {
  await openSample(page)

  await expect(count(page)).toHaveText('共 22 项')
  await expect(page.getByText('实施周期均为本年度')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '实施周期指标值' })).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: '年度指标值' })).toBeVisible()
  await expect(row(page, GUESTS)).toContainText('政府综合工作业务经费')
  await expect(row(page, GUESTS)).toContainText('产出指标')
  await expect(row(page, GUESTS)).toContainText('≥30批次')
  await expect(row(page, GUESTS)).toContainText('24批次')
  await expect(row(page, GUESTS)).toContainText('未达标')
  await expect(row(page, GUESTS)).toContainText('80.0%')
  await expect(row(page, GUESTS)).toContainText('还差 6 批次')
  await expect(
    row(page, GUESTS).getByRole('img', { name: '实际完成值 24批次，年度指标值 ≥30批次' }),
  ).toBeVisible()
})

test('筛选：项目、类别、完成情况、文字，都在地址中，刷新后仍在', async ({ page }) => {
  await openSample(page)

  await page.getByRole('combobox', { name: '项目' }).selectOption('政务保障经费')
  await expect(count(page)).toHaveText('共 22 项，符合条件 6 项')
  await page.getByRole('combobox', { name: '类别' }).selectOption('服务对象满意度')
  await expect(count(page)).toHaveText('共 22 项，符合条件 2 项')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(count(page)).toHaveText('共 22 项')

  await chip(page, '未达标').click()
  await expect(rows(page)).toHaveCount(2)
  await expect(chip(page, '未达标')).toHaveAttribute('aria-pressed', 'true')
  await chip(page, '部分达成').click()
  await expect(rows(page)).toHaveCount(3)
  await chip(page, '待说明').click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page).toHaveURL(/state=partly,missed,needs-reason|state=partly%2Cmissed%2Cneeds-reason/)

  await page.getByRole('searchbox', { name: '查找' }).fill('批次')
  await expect(page).toHaveURL(/[?&]q=/)
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await expect(row(page, GUESTS)).toBeVisible()
  await expect(page.getByRole('searchbox', { name: '查找' })).toHaveValue('批次')
  await expect(chip(page, '待说明')).toHaveAttribute('aria-pressed', 'true')
})

test('查找：项目名称、指标值、完成值，全角半角不论', async ({ page }) => {
  await openSample(page)
  const search = page.getByRole('searchbox', { name: '查找' })

  await search.fill('<3人')
  await expect(rows(page)).toHaveCount(1)
  await search.fill('值班管理系统')
  await expect(rows(page)).toHaveCount(3)
  await search.fill('128人次')
  await expect(rows(page)).toHaveCount(1)
  await search.fill('没有这样的指标')
  await expect(page.getByText('没有符合条件的指标')).toBeVisible()
  await expect(page.getByText('没有一项同时符合：含有“没有这样的指标”')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).last().click()
  await expect(rows(page)).toHaveCount(22)
  await expect(search).toHaveValue('')
})

test('后退回到前一个筛选，再后退离开', async ({ page }) => {
  await openSample(page)
  await chip(page, '未达标').click()
  await expect(rows(page)).toHaveCount(2)
  await chip(page, '未达标').click()
  await chip(page, '未填').click()
  await expect(row(page, '外籍来穗人员对翻译服务的投诉人数')).toBeVisible()

  await page.goBack()
  await expect(rows(page)).toHaveCount(22)
  await page.goBack()
  await expect(chip(page, '未达标')).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page)).toHaveCount(2)
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
})

test('其他屏幕的链接：state=unjudged 显示所有未评的', async ({ page }) => {
  await openSample(page)
  await page.goto('./#/sample/indicators?state=unjudged')
  await expect(rows(page)).toHaveCount(2)
  await expect(chip(page, '未评')).toHaveAttribute('aria-pressed', 'true')
})

test('排序：升序、降序、恢复；空白总在最后', async ({ page }) => {
  await openSample(page)
  const printed = await names(page)
  const header = page.getByRole('columnheader', { name: '完成率' })

  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(rows(page).first()).toContainText(RESEARCH)
  await expect(rows(page).last()).toContainText('—')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(rows(page).first()).toContainText('200.0%')
  await expect(rows(page).last()).toContainText('—')
  await page.reload()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'none')
  await expect.poll(() => names(page)).toEqual(printed)

  await page.getByRole('columnheader', { name: '实际完成值' }).getByRole('button').click()
  await expect(rows(page).nth(21)).toContainText('未填')
  await expect(rows(page).nth(20)).toContainText('未填')
})

test('详情：接待宾客批次的全部内容', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: GUESTS }).click()

  await expect(panel(page).getByRole('heading', { level: 2, name: GUESTS })).toBeFocused()
  for (const words of [
    '政府综合工作业务经费',
    '1 产出指标',
    '11 数量指标',
    '未达标',
    '完成率 80.0%',
    '还差 6 批次',
    '24批次',
    '示例值',
    '读作 24 批次',
    '待说明',
    '≥ 30 批次，由“≥30批次”读出',
    '与年度指标值相同',
    '实施周期即本年度',
    '2025 年',
    '每年均须达标',
    '69.00 万元',
    '61.20 万元',
    '88.7%',
  ]) {
    await expect(panel(page)).toContainText(words)
  }
  await expect(panel(page).getByRole('link', { name: '去填报' })).toHaveAttribute(
    'href',
    /entry\?.*indicator=/,
  )
})

test('详情：在地址中，刷新和后退', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: GUESTS }).click()
  await expect(page).toHaveURL(/indicator=/)
  await page.reload()
  await expect(panel(page)).toContainText('还差 6 批次')
  await expect(page.getByRole('button', { name: GUESTS })).toBeInViewport({ ratio: 1 })
  await page.goBack()
  await expect(panel(page)).toHaveCount(0)
  await expect(rows(page)).toHaveCount(22)
})

test('键盘：打开、到相邻一项、Esc 关闭、焦点回到原处', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: TRIPS }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()

  await panel(page).getByRole('button', { name: '下一项' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('加强对外交流，提升花都区国际形象')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '加强对外交流，提升花都区国际形象' })).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: TRIPS })).toBeFocused()
  await expect(panel(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
  await page.getByRole('button', { name: TRIPS }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('加强对外交流，提升花都区国际形象')
  await expect(page.getByRole('button', { name: '加强对外交流，提升花都区国际形象' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('1366 时详情盖在表上，1920 时在表旁；页面都不横向滚动', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: GUESTS }).click()
  const table = page.getByRole('table', { name: '绩效指标' })
  const overlap = async () => {
    const beside = await panel(page).boundingBox()
    const scroller = await table.locator('..').boundingBox()
    return (scroller?.x ?? 0) + (scroller?.width ?? 0) - (beside?.x ?? 0)
  }
  expect(await overlap()).toBeGreaterThan(0)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(overlap).toBeLessThanOrEqual(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('导入的多年项目：两种指标值、按周期筛选、计算过程', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await goTo(page, '指标')

  const cloud = '完成迁移上云的业务系统数量'
  await expect(rows(page)).toHaveCount(26)
  await expect(row(page, cloud)).toContainText('≥9个')
  await expect(row(page, cloud)).toContainText('≥3个')
  await expect(row(page, cloud)).toContainText('进行中')
  await expect(row(page, '接待宾客批次')).toContainText('同年度')

  await page.getByText('周期', { exact: true }).click()
  await chip(page, '进行中').click()
  await expect(page).toHaveURL(/about=period/)
  await expect(count(page)).toHaveText('共 26 项，符合条件 5 项')

  await page.getByRole('button', { name: cloud }).click()
  await expect(panel(page)).toContainText('各年累计')
  await expect(panel(page)).toContainText('2026—2028 年')
  await expect(panel(page)).toContainText('≥ 9 个，由“≥9个”读出')
  await expect(panel(page)).not.toContainText('示例值')
  await expectAccessible(page)
})

test('存疑的读法在详情中确认，之后不再存疑', async ({ page }) => {
  const doubtful = OFFICE_TEXT.replace(
    '政府雇员考核率；实施周期指\n\n标值:100%；年度指标值:100%',
    '政府雇员考核率；实施周期指\n\n标值:292%；年度指标值:292%',
  )
  await importTable(page, doubtful, 2025)
  await goTo(page, '指标')
  await expect(row(page, '政府雇员考核率')).toContainText('存疑')
  await chip(page, '存疑').click()
  await row(page, '政府雇员考核率').click()

  await expect(panel(page)).toContainText('表中未印比较方式')
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: '确认读法无误' }).click()
  await expect(panel(page).getByRole('status')).toHaveText('已确认，读法不再存疑。')
  await expect(panel(page)).toContainText('读法已由人工确认')
  await expect(chip(page, '存疑')).toContainText('0')
  await page.reload()
  await expect(panel(page)).toContainText('读法已由人工确认')
})

test('2000 项：页面上只有看得见的，滚动可到最后，纸上则是全部', async ({ page }) => {
  test.slow()
  await importTable(page, largeTable(100), 2025)
  await goTo(page, '指标')
  await expect(count(page)).toHaveText('共 2000 项')
  await expect(rows(page).first()).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(150)

  const table = page.getByRole('table', { name: '绩效指标' })
  await expect(table).toHaveAttribute('aria-rowcount', '2001')
  await table.locator('..').evaluate(scroller => {
    scroller.scrollTop = scroller.scrollHeight
  })
  await expect(row(page, '第100项目完成任务20的数量')).toBeInViewport()
  expect(await rows(page).count()).toBeLessThan(150)

  await page.emulateMedia({ media: 'print' })
  await expect(rows(page)).toHaveCount(2000)
  await expect(page.getByText('示范区办公室 2025 年 指标', { exact: true })).toBeVisible()
  await expect(page.getByRole('search')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => rows(page).count()).toBeLessThan(150)
})

test('axe：列表、详情、没有结果', async ({ page }) => {
  await openSample(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: GUESTS }).click()
  await expect(panel(page)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: '查找' }).fill('没有')
  await expect(page.getByText('没有符合条件的指标')).toBeVisible()
  await expectAccessible(page)
})
