import type { ChartElement } from '@/components/chart/chartElement'
import type { Page } from '@playwright/test'
import { expect, goTo, importTable, OFFICE_TEXT, openWelcome, test } from './app'

const OFFICE = '广州市花都区人民政府办公室'
const COMPLAINTS = '政府雇员对工资发放情况的投诉人次数'
const FOREIGNERS = '外籍来穗人员对翻译服务的投诉人数'
const GUESTS = '本单位支出金额涉及的接待宾客批次'

/** 24.6 … 2.0: they add up to 100.0; rounding each by itself gives 100.1. */
const SHARES = ['24.6%', '21.4%', '16.7%', '12.2%', '11.8%', '6.0%', '5.3%', '2.0%']

test('the main job: import, proof, confirm, actuals, verdicts, charts, reload', async ({ page }) => {
  await openWelcome(page)
  await page.getByRole('link', { name: '导入绩效目标表' }).click()
  await page.getByRole('textbox', { name: '表格文本' }).fill(OFFICE_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByText('核对无误').first()).toBeVisible()
  await expect(page.getByText('280.96').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('link', { name: '查看总览' }).click()

  await expect(sentence(page)).toContainText('2025 年 8 个项目、22 项指标、预算 280.96 万元')
  await expect(sentence(page)).toContainText('未填 22')

  await goTo(page, '填报')
  await typeActual(page, COMPLAINTS, '0')
  await typeActual(page, FOREIGNERS, '3')
  await typeActual(page, GUESTS, '28')
  await page.getByRole('textbox', { name: '全年执行数：政府综合工作业务经费' }).fill('61.20')
  await page.keyboard.press('Enter')

  await goTo(page, '总览')
  await expect(sentence(page)).toContainText('已评 3 项：达标 1、未达标 2；未填 19')
  await expect(sentence(page)).toContainText('支出 61.20 万元（已填 1/8 个项目，已填项目执行率 88.7%）')
  await expect(page.getByRole('region', { name: '需要处理' })).toContainText(`${GUESTS} 28，还差 2 批次`)
  await expect(page.getByRole('region', { name: '需要处理' })).toContainText('等于界值，须小于 3 人')

  await goTo(page, '指标')
  await expect(rowOf(page, COMPLAINTS)).toContainText('达标')
  await expect(rowOf(page, FOREIGNERS)).toContainText('未达标')
  await expect(rowOf(page, '按时结案率')).toContainText('未填')

  await page.reload()
  await expect(rowOf(page, GUESTS)).toContainText('还差 2 批次')
  await goTo(page, '总览')
  await expect(sentence(page)).toContainText('已评 3 项：达标 1、未达标 2；未填 19')
})

test('charts show the numbers of their tables, and a changed actual changes both', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)

  const allocation = page.getByRole('region', { name: '资金投向与完成情况' })
  await expect(allocation.locator('svg path').first()).toBeVisible()
  expect(await numbersOfChart(page, '资金投向与完成情况', 'budget')).toEqual([
    69, 60, 46.86, 34.3, 33.2, 17, 15, 5.6,
  ])
  await asTable(page, '资金投向与完成情况')
  expect(await column(page, '资金投向与完成情况', 1)).toEqual([
    '69.00',
    '60.00',
    '46.86',
    '34.30',
    '33.20',
    '17.00',
    '15.00',
    '5.60',
  ])
  expect(await column(page, '资金投向与完成情况', 2)).toEqual(SHARES)

  await goTo(page, '填报')
  await typeActual(page, GUESTS, '24')
  await goTo(page, '总览')
  await expect.poll(() => attainmentOf(page, GUESTS)).toBe(0.8)
  await goTo(page, '填报')
  await typeActual(page, GUESTS, '33')
  await goTo(page, '总览')
  await expect.poll(() => attainmentOf(page, GUESTS)).toBe(1.1)
  await asTable(page, '年度指标完成率')
  const row = page.getByRole('region', { name: '年度指标完成率' }).getByRole('row', { name: GUESTS })
  await expect(row).toContainText('110.0%')
  await expect(row).toContainText('达标')
})

test('every number of 总览 leads to the list behind it', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await typeActual(page, GUESTS, '28')
  await typeActual(page, COMPLAINTS, '0')
  await goTo(page, '总览')

  const figures = [
    { link: '未达标 1', rows: 1 },
    { link: '达标 1', rows: 1 },
    { link: '未填 20', rows: 20 },
    { link: '22 项指标', rows: 22 },
    { link: '已评 2 项', rows: 2 },
  ]
  for (const { link, rows } of figures) {
    await sentence(page).getByRole('link', { name: link, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '指标' })).toBeVisible()
    await expect(page.locator('tbody tr:visible')).toHaveCount(rows)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  }
})

test('one import can be undone from the top bar: nothing is left', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await page.getByRole('button', { name: /^撤销/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
  await expect(page.getByText(OFFICE)).toHaveCount(0)
})

test('a year of another department stays apart', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await importTable(page, OFFICE_TEXT.replaceAll(OFFICE, '花都区另一局'), 2024)
  await expect(page.getByRole('combobox', { name: '部门' })).toHaveValue(/.+/)
  await expect(sentence(page)).toContainText('2024 年 8 个项目')
  await page.getByRole('combobox', { name: '部门' }).selectOption({ label: OFFICE })
  await expect(sentence(page)).toContainText('2025 年 8 个项目')

  // Opened anew, the app shows the department that was on screen last.
  await page.goto('about:blank')
  await page.goto('./')
  await expect(sentence(page)).toContainText('2025 年 8 个项目')
  await expect(page.getByRole('combobox', { name: '部门' }).locator('option:checked')).toHaveText(OFFICE)
})

function sentence(page: Page) {
  return page.getByText(/^\s*20\d\d 年 \d+ 个项目/)
}

function rowOf(page: Page, indicator: string) {
  return page.getByRole('row').filter({ hasText: indicator })
}

async function typeActual(page: Page, indicator: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: `实际完成值：${indicator}`, exact: true })
  await field.fill(text)
  await field.press('Enter')
  await expect(page.getByText(`已保存：${indicator}`, { exact: false }).first()).toBeAttached()
}

async function asTable(page: Page, heading: string): Promise<void> {
  await page.getByRole('region', { name: heading }).getByText('表', { exact: true }).click()
}

/** Cells of a column of the table below a chart, as printed. */
async function column(page: Page, heading: string, at: number): Promise<string[]> {
  const rows = page.getByRole('region', { name: heading }).locator('tbody tr')
  return rows.evaluateAll((all, place) => all.map(row => (row.children[place]?.textContent ?? '').trim()), at)
}

/** Figures of a series as the mounted chart holds them. */
async function numbersOfChart(page: Page, heading: string, series: string): Promise<unknown[]> {
  const picture = page.getByRole('img', { name: new RegExp(`^${heading}`) })
  await expect(picture).toBeVisible()
  return picture.evaluate((element: ChartElement, id) => {
    const option = element.echartsOption?.() as { series: { id: string; data: { value: unknown }[] }[] }
    const found = option.series.find(one => one.id === id)
    return found?.data.map(point => (typeof point === 'object' ? point.value : point)) ?? []
  }, series)
}

/** Attainment of an indicator as the mounted chart holds it; undefined where it has a gap. */
async function attainmentOf(page: Page, indicator: string): Promise<unknown> {
  const picture = page.getByRole('img', { name: /^年度指标完成率/ })
  await expect(picture.locator('svg path').first()).toBeVisible()
  return picture.evaluate((element: ChartElement, name) => {
    const option = element.echartsOption?.() as {
      yAxis: { data: string[] }[]
      series: { id: string; data: { value: unknown }[] }[]
    }
    for (const [place, axis] of option.yAxis.entries()) {
      const row = axis.data.indexOf(name)
      const bars = option.series.find(({ id }) => id === `attainment-${place}`)
      if (row >= 0) return bars?.data[row]?.value
    }
    return undefined
  }, indicator)
}
