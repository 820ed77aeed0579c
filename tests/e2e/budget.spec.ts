import { test as plainTest, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { ChartElement } from '@/components/chart/chartElement'
import { aProject, amounts } from '../import/aTable'
import { printTable, type PrintedTable } from '../import/printTable'
import { expect, expectAccessible, goTo, importTable, loadSample, test } from './app'

const GUESTS = '政府综合工作业务经费'
const DUTY = '值班管理系统'

async function openBudget(page: Page): Promise<void> {
  await loadSample(page)
  await goTo(page, '预算')
  await expect(chart(page, '按项目分配').locator('svg')).toBeVisible()
}

function panel(page: Page, heading: string) {
  return page.getByRole('region', { name: heading, exact: true })
}

function chart(page: Page, heading: string) {
  return page.getByRole('img', { name: new RegExp(`^${heading}`, 'u') })
}

async function choose(page: Page, heading: string, shape: string): Promise<void> {
  await panel(page, heading).getByText(shape, { exact: true }).click()
}

/** Names and values of a series as the chart itself tells them. */
async function drawn(page: Page, heading: string, id: string): Promise<[string, unknown][]> {
  return chart(page, heading).evaluate((element: ChartElement, seriesId) => {
    const option = element.echartsOption?.() as {
      series: { id: string; data: { name?: string; value: unknown }[] }[]
      yAxis?: { data: string[] }[]
    }
    const data = option.series.find(series => series.id === seriesId)?.data ?? []
    return data.map((mark, row): [string, unknown] => [
      option.yAxis?.[0]?.data[row] ?? mark.name ?? '',
      mark.value,
    ])
  }, id)
}

/** A table of a panel: the texts of its cells, row by row. */
async function cells(page: Page, caption: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name: caption }).locator('tbody tr')
  const texts = await rows.evaluateAll(found =>
    found.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent.trim())),
  )
  return texts
}

test('图表画得出来，数字与表格一致', async ({ page }) => {
  await openBudget(page)
  for (const heading of ['按项目分配', '预算执行率', '按资金来源分配']) {
    const shapes = chart(page, heading).locator('svg path')
    await expect(shapes.first()).toBeAttached()
    expect(await shapes.count()).toBeGreaterThan(3)
  }
  const budget = await drawn(page, '按项目分配', 'budget')
  const executed = await drawn(page, '按项目分配', 'executed')
  const rate = await drawn(page, '预算执行率', 'rate')

  await choose(page, '按项目分配', '表')
  await choose(page, '预算执行率', '表')
  const allocation = await cells(page, '预算按项目分配')
  const execution = await cells(page, '各项目预算执行情况')

  const two = ([name, value]: [string, unknown]) => [name, Number(value).toFixed(2)]
  expect(budget.map(two)).toEqual(allocation.map(([name, , amount]) => [name, amount]))
  expect(executed.map(two)).toEqual(allocation.map(([name, , , , amount]) => [name, amount]))
  expect(rate.map(([name, value]) => [name, `${(Number(value) * 100).toFixed(1)}%`])).toEqual(
    execution.map(row => [row[0], row[4]]),
  )
  expect(allocation.map(row => row[3])).toEqual([
    '24.6%',
    '21.4%',
    '16.7%',
    '12.2%',
    '11.8%',
    '6.0%',
    '5.3%',
    '2.0%',
  ])
  await expect(page.getByRole('table', { name: '预算按项目分配' }).locator('tfoot')).toContainText(
    '合计280.96280.96100.0%258.8092.1%',
  )
})

test('改了金额，图和表都变；空白不是 0', async ({ page }) => {
  await openBudget(page)
  await choose(page, '按项目分配', '表')
  await page.getByRole('table', { name: '预算按项目分配' }).getByRole('link', { name: '11.05' }).click()
  await expect(page).toHaveURL(/#\/sample\/entry\?.*project=/u)

  await page.getByRole('textbox', { name: `全年预算数：${DUTY}`, exact: true }).fill('80')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: `全年执行数：${DUTY}`, exact: true }).fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: `全年执行数：${DUTY}`, exact: true })).toHaveValue('')

  await goTo(page, '预算')
  await expect.poll(async () => (await drawn(page, '按项目分配', 'budget'))[0]).toEqual([DUTY, 80])
  expect((await drawn(page, '按项目分配', 'executed'))[0]).toEqual([DUTY, '-'])
  expect((await drawn(page, '预算执行率', 'rate')).at(-1)).toEqual([DUTY, '-'])
  await expect(page.getByRole('list', { name: '预算总数' })).toContainText('较年初 +63.00 万元')
  await expect(page.getByRole('list', { name: '预算总数' })).toContainText(
    '已填 7/8 个项目；已填项目执行率 93.9%',
  )

  await choose(page, '按项目分配', '表')
  const [first] = await cells(page, '预算按项目分配')
  expect(first?.slice(0, 6)).toEqual([DUTY, '17.00', '80.00', '23.3%', '未填', '未填'])
})

test('数字通向背后的清单', async ({ page }) => {
  await openBudget(page)
  await page.getByRole('link', { name: '执行率 92.1%' }).click()
  await expect(page.getByRole('table', { name: '各项目预算执行情况' })).toBeVisible()
  await page.getByRole('table', { name: '各项目预算执行情况' }).getByRole('link', { name: DUTY }).click()
  await expect(page.getByRole('heading', { level: 1, name: '指标' })).toBeVisible()
  await expect(page.getByText('工程按进度完成率').first()).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('table', { name: '各项目预算执行情况' })).toBeVisible()
})

test('点击图中的一行打开该项目的指标；提示不违反安全策略', async ({ page }) => {
  await openBudget(page)
  const box = await chart(page, '按项目分配').boundingBox()
  if (!box) throw new Error('the chart has no place on the page')
  const row = { x: box.x + 180, y: box.y + 24 + 15 }
  await page.mouse.move(row.x - 4, row.y)
  await page.mouse.move(row.x, row.y)
  const tip = panel(page, '按项目分配').getByText('全年预算', { exact: true })
  await expect(tip.first()).toBeVisible()
  await expect(panel(page, '按项目分配').getByText('69.00 万元')).toBeVisible()

  await page.mouse.click(row.x, row.y)
  await expect(page.getByRole('heading', { level: 1, name: '指标' })).toBeVisible()
  await expect(page.getByText('本单位支出金额涉及的接待宾客批次').first()).toBeVisible()
})

test('树图：面积即预算，提示可用', async ({ page }) => {
  await openBudget(page)
  await choose(page, '按项目分配', '树图')
  await expect(page).toHaveURL(/allocation=areas/u)
  await expect
    .poll(() => drawn(page, '按项目分配', 'allocation'))
    .toEqual([
      [GUESTS, 69],
      ['工作经费', 60],
      ['政务保障经费', 46.86],
      ['机构运行辅助经费', 34.3],
      ['总值班室工作专项经费', 33.2],
      [DUTY, 17],
      ['政务信息工作经费', 15],
      ['外事业务专用经费', 5.6],
    ])
  const box = await chart(page, '按项目分配').boundingBox()
  if (!box) throw new Error('the chart has no place on the page')
  await page.mouse.move(box.x + 60, box.y + 90)
  await page.mouse.move(box.x + 62, box.y + 92)
  await expect(panel(page, '按项目分配').getByText('达标 1、未达标 1')).toBeVisible()
})

test('树图的字在浅色和深色下都看得清，未评齐的写明', async ({ page }) => {
  await loadSample(page)
  for (const [colorScheme, ink] of [
    ['light', '#1c2733'],
    ['dark', '#e3e9ef'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('./#/sample/budget?allocation=areas')
    const words = chart(page, '按项目分配')
      .locator('svg text')
      .filter({ hasText: /^(?:值班管理系统|已评 1\/2)/u })
    await expect(words).toHaveCount(2)
    for (const word of await words.all()) await expect(word).toHaveAttribute('fill', ink)
  }
})

test('地址里不认识的形态按默认显示，并标出所选', async ({ page }) => {
  await loadSample(page)
  await page.goto('./#/sample/budget?allocation=treemap')
  const shapes = page.getByRole('group', { name: '按项目分配：图或表' })
  await expect(shapes.getByRole('radio', { name: '条形' })).toBeChecked()
})

test('有一个来源未填：各处的已支出是同一个数', async ({ page }) => {
  const [unit] = largeTable().units
  const money = amounts('100.00', { fiscal: '90.00', other: '10.00' })
  const table: PrintedTable = {
    ...largeTable(),
    amounts: amounts('160.00', { fiscal: '150.00', other: '10.00' }),
    units: [
      {
        name: unit?.name ?? '',
        amounts: amounts('160.00', { fiscal: '150.00', other: '10.00' }),
        projects: [
          { ...aProject('云资源租赁', '100.00'), amounts: money },
          { ...aProject('工作经费', '60.00'), amounts: amounts('60.00', { fiscal: '60.00' }) },
        ],
      },
    ],
  }
  await importTable(page, printTable(table, { width: 30 }), 2025)
  await goTo(page, '填报')
  await page.getByRole('textbox', { name: '全年执行数（财政拨款）：云资源租赁' }).fill('85')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true }).fill('48')
  await page.keyboard.press('Enter')

  await goTo(page, '总览')
  const card = page.getByRole('region', { name: '预算执行', exact: true })
  await expect(card).toContainText('133.00 万元 / 预算 160.00 万元')
  await expect(card).toContainText('已填 1/2 个项目，另 1 个未填齐；已填项目执行率 80.0%')
  await goTo(page, '预算')
  await choose(page, '按项目分配', '表')
  await choose(page, '按资金来源分配', '表')
  const spent = async (caption: string) => (await cells(page, caption)).map(row => row[4])
  expect(await spent('预算按项目分配')).toEqual(['85.00（未填齐）', '48.00'])
  expect(await spent('预算按资金来源分配')).toEqual(['133.00', '未填'])
  for (const caption of ['预算按项目分配', '预算按资金来源分配'])
    await expect(page.getByRole('table', { name: caption }).locator('tfoot')).toContainText(
      '133.00（未填齐）',
    )
})

test('按来源：合计 100%，并列出各项目的来源', async ({ page }) => {
  await openBudget(page)
  expect(await drawn(page, '按资金来源分配', 'budget')).toEqual([['财政拨款', 280.96]])
  await choose(page, '按资金来源分配', '表')
  expect(await cells(page, '预算按资金来源分配')).toEqual([
    ['财政拨款', '280.96', '280.96', '100.0%', '258.80', '92.1%'],
  ])
  const matrix = page.getByRole('table', { name: '各项目全年预算的资金来源' })
  await expect(matrix.locator('tfoot')).toContainText('合计280.96280.96')
  await expect(matrix.locator('tfoot')).toContainText('占比100.0%100.0%')
})

test('深色模式下导出的 PNG 和 SVG 也是浅色，写明部门、年度和示例数据', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openBudget(page)
  const region = panel(page, '按项目分配')

  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: '导出 SVG' }).click(),
  ])
  expect(svg.suggestedFilename()).toBe('广州市花都区人民政府办公室 2025 年预算按项目分配（示例数据）.svg')
  const text = await readFile(await svg.path(), 'utf8')
  const parsed = await page.evaluate(source => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml')
    return {
      faults: root.querySelectorAll('parsererror').length,
      shapes: root.querySelectorAll('path').length,
      styles: root.querySelectorAll('style').length,
    }
  }, text)
  expect(parsed).toMatchObject({ faults: 0, styles: 0 })
  expect(parsed.shapes).toBeGreaterThan(10)
  for (const words of [
    '示例数据',
    '广州市花都区人民政府办公室 2025 年预算按项目分配',
    '最大的三个项目占 62.7%',
    GUESTS,
    '69.00',
    '24.6%',
  ])
    expect(text).toContain(words)

  const [png] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: '导出 PNG' }).click(),
  ])
  expect(png.suggestedFilename()).toBe('广州市花都区人民政府办公室 2025 年预算按项目分配（示例数据）.png')
  const bytes = await readFile(await png.path())
  const picture = await page.evaluate(async base64 => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const brush = canvas.getContext('2d')
    brush?.drawImage(image, 0, 0)
    const pixels = brush?.getImageData(0, 0, image.width, image.height).data ?? []
    const colours = new Set<string>()
    for (let at = 0; at < pixels.length; at += 4)
      colours.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`)
    return { width: image.width, corner: [pixels[0], pixels[1], pixels[2], pixels[3]], colours: [...colours] }
  }, bytes.toString('base64'))
  const box = await chart(page, '按项目分配').boundingBox()
  expect(picture.width).toBe(2 * (Math.floor(box?.width ?? 0) + 40))
  expect(picture.corner).toEqual([255, 255, 255, 255])
  expect(picture.colours).toContain('31,90,166')
  expect(picture.colours).toContain('184,49,42')
})

test('在表格形态下打开，图仍有尺寸，可以导出', async ({ page }) => {
  await loadSample(page)
  await page.goto('./#/sample/budget?allocation=table')
  const region = panel(page, '按项目分配')
  await expect(region.getByRole('table', { name: '预算按项目分配' })).toBeVisible()
  await expect(region.locator('svg[width]:not([width="13"])')).toBeAttached()
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: '导出 SVG' }).click(),
  ])
  expect(await readFile(await svg.path(), 'utf8')).toContain(GUESTS)
})

test('用键盘切换图与表', async ({ page }) => {
  await openBudget(page)
  const shapes = page.getByRole('group', { name: '预算执行率：图或表' })
  await shapes.getByRole('radio', { name: '图' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('table', { name: '各项目预算执行情况' })).toBeVisible()
  await expect(chart(page, '预算执行率')).toBeHidden()
  await page.reload()
  await expect(page.getByRole('table', { name: '各项目预算执行情况' })).toBeVisible()
  await shapes.getByRole('radio', { name: '表' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(chart(page, '预算执行率')).toBeVisible()
})

test('深色模式换色，不重新打开', async ({ page }) => {
  await openBudget(page)
  const colour = () =>
    chart(page, '按项目分配').evaluate((element: ChartElement) => {
      const option = element.echartsOption?.() as { series: { id: string; itemStyle?: { color: string } }[] }
      return option.series.find(series => series.id === 'executed')?.itemStyle?.color
    })
  expect(await colour()).toBe('#1f5aa6')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(colour).toBe('#6ea3e6')
})

test('无障碍检查：图与表，浅色与深色', async ({ page }) => {
  await openBudget(page)
  await expectAccessible(page)
  await page.goto('./#/sample/budget?allocation=table&execution=table&source=table')
  await expect(page.getByRole('table', { name: '各项目全年预算的资金来源' })).toBeVisible()
  await expectAccessible(page)
})

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`${width}×${height} 没有横向滚动，图随宽度变化`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await openBudget(page)
    await page.setViewportSize({ width, height })
    const overflow = () =>
      page.evaluate(() => {
        const main = document.querySelector('main')
        return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)
      })
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await expect
      .poll(() =>
        chart(page, '按项目分配').evaluate(
          element => element.clientWidth - Number(element.querySelector('svg')?.getAttribute('width')),
        ),
      )
      .toBe(0)
  })
}

test('打印：有部门、年度、标题和日期，图在卡片之内并连同表格', async ({ page }) => {
  await openBudget(page)
  await page.evaluate(() => {
    matchMedia('print').addEventListener('change', ({ matches }) => {
      const right = (element: Element | null) => element?.getBoundingClientRect().right ?? 0
      const drawings = [...document.querySelectorAll('[role=img] svg')].filter(svg => right(svg) > 0)
      const fit = drawings.filter(svg => right(svg) <= right(svg.closest('section')))
      if (matches) document.body.dataset.drawings = `${fit.length}/${drawings.length}`
    })
  })
  await page.pdf({ format: 'A4' })
  await expect(page.locator('body')).toHaveAttribute('data-drawings', '3/3')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: '预算按项目分配' })).toBeVisible()
  await expect(chart(page, '按项目分配')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByText('广州市花都区人民政府办公室 2025 年 预算', { exact: true })).toBeVisible()
  await expect(page.getByText(/^打印日期：20\d\d年\d+月\d+日$/u)).toBeVisible()
  await expect(page.getByText('示例数据：完成值和执行数均为虚构的示例值')).toBeVisible()
  await expect(page.getByRole('complementary', { name: '示例数据' })).toBeHidden()
})

/** Three units with nine projects of long names each, 100 万元 a project from three sources. */
function largeTable(): PrintedTable {
  const money = (times: number) =>
    amounts(`${100 * times}.00`, {
      fiscal: `${70 * times}.00`,
      special: `${20 * times}.00`,
      other: `${10 * times}.00`,
    })
  const name = (unit: number, place: number) =>
    `支持重点领域政务服务能力提升及配套设施建设综合保障专项经费第${unit}类第${place}项`
  return {
    title: '项目支出绩效目标表',
    department: '区政务服务管理局',
    year: null,
    amountUnit: '万元',
    amounts: money(27),
    units: [1, 2, 3].map(unit => ({
      name: `区政务服务管理局下属单位${unit}`,
      amounts: money(9),
      projects: Array.from({ length: 9 }, (_, place) => ({
        ...aProject(name(unit, place + 1), '100.00'),
        amounts: money(1),
      })),
    })),
  }
}

test('多个单位、多个来源、很多项目：名称完整，其余见表', async ({ page }) => {
  await importTable(page, printTable(largeTable(), { width: 30 }), 2025)
  await goTo(page, '预算')
  await expect(panel(page, '按项目分配')).toContainText('图中为前 20 个项目，其余 7 个项目见表')
  expect(await drawn(page, '按项目分配', 'budget')).toHaveLength(20)

  expect(await drawn(page, '按资金来源分配', 'budget')).toEqual([
    ['财政拨款', 1890],
    ['财政专户拨款', 540],
    ['其他资金', 270],
  ])
  expect((await drawn(page, '按资金使用单位分配', 'budget')).map(([, value]) => value)).toEqual([
    900, 900, 900,
  ])
  await choose(page, '按资金使用单位分配', '表')
  expect((await cells(page, '预算按资金使用单位分配')).map(row => row[3])).toEqual([
    '33.4%',
    '33.3%',
    '33.3%',
  ])

  await choose(page, '按项目分配', '表')
  const shown = await cells(page, '预算按项目分配')
  expect(shown).toHaveLength(27)
  expect(shown.reduce((tenths, row) => tenths + Math.round(parseFloat(row[3] ?? '') * 10), 0)).toBe(1000)
  expect(shown[0]?.slice(4, 6)).toEqual(['未填', '未填'])

  await choose(page, '按项目分配', '条形')
  await expectAccessible(page)
})

plainTest('图表程序未能取得时说明原因，表格照常', async ({ page }) => {
  await page.route(/EChart-[^/]*\.js$/u, route => route.abort())
  await loadSample(page)
  await goTo(page, '预算')
  await expect(page.getByText('图表未能加载').first()).toBeVisible()
  await choose(page, '按项目分配', '表')
  await expect(page.getByRole('table', { name: '预算按项目分配' })).toContainText(GUESTS)
})
