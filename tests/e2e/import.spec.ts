import type { Page } from '@playwright/test'
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

const DEPARTMENT = '广州市花都区人民政府办公室'

async function openImport(page: Page) {
  await page.goto('./#/import')
  await expect(page.getByRole('heading', { level: 1, name: '导入' })).toBeVisible()
}

async function read(page: Page, text: string) {
  await page.getByRole('textbox', { name: '表格文本' }).fill(text)
  await page.getByRole('button', { name: '读取', exact: true }).click()
}

async function openReview(page: Page, text: string) {
  await openImport(page)
  await read(page, text)
  await expect(page.getByRole('button', { name: '确认导入' })).toBeVisible()
}

/** How many documents the office's own database holds; undefined: there is no database yet. */
function storedDocuments(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('dabiao')
        request.onerror = () => reject(new Error('the database could not be opened'))
        request.onsuccess = () => {
          const database = request.result
          const names = [...database.objectStoreNames].filter(name => name !== 'settings')
          if (names.length === 0) {
            resolve(0)
            return
          }
          const transaction = database.transaction(names)
          let sum = 0
          for (const name of names) {
            const count = transaction.objectStore(name).count()
            count.onsuccess = () => (sum += count.result)
          }
          transaction.oncomplete = () => {
            database.close()
            resolve(sum)
          }
        }
      }),
  )
}

/** Pastes as the clipboard would; only the event, since a page over plain http has no access to the clipboard. */
async function paste(page: Page, text: string) {
  await page.getByRole('textbox', { name: '表格文本' }).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Answers the question that is asked, which must say `sentence`. */
async function answer(page: Page, sentence: string, button: string) {
  const question = page.getByRole('dialog')
  await expect(question).toContainText(sentence)
  await question.getByRole('button', { name: button }).click()
  await expect(question).toBeHidden()
}

test('粘贴公开的表格，核对后确认导入', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: '导入绩效目标表' }).click()
  await expect(page.getByRole('link', { name: '返回欢迎页' })).toBeVisible()
  await read(page, OFFICE_TEXT)

  await expect(page.getByText('1 个单位、8 个项目、22 项指标，预算 280.96 万元')).toBeVisible()
  const proof = page.getByRole('region', { name: '读入核对' })
  await expect(proof.getByText('核对无误')).toBeVisible()
  await expect(proof.getByText('280.96 万元')).toBeVisible()
  await expect(proof.getByText('指标编号连续')).toBeVisible()
  await expect(proof.getByText('没有遗漏的文字')).toBeVisible()
  await expect(page.getByText('没有存疑')).toBeVisible()

  await expect(page.getByRole('textbox', { name: '部门' })).toHaveValue(DEPARTMENT)
  const money = page.getByRole('region', { name: '资金来源' })
  await expect(money.getByRole('row')).toHaveCount(1 + 2 + 8)
  await expect(money.getByRole('row', { name: '值班管理系统 17.00 17.00 — —' })).toBeVisible()

  const bid = page.getByRole('table', { name: '外事业务专用经费的绩效指标' })
  await expect(bid.getByRole('row', { name: /投诉人数/ }).getByText('＜ 3 人')).toHaveCount(2)
  await expect(bid.getByRole('row', { name: /投诉人数/ }).getByText('由“＜3人”读出')).toHaveCount(2)
  await expect(bid.getByRole('row', { name: /外事礼品/ }).getByText('按指标名称推定')).toHaveCount(2)

  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
  await expect(page.getByText('请填写预算年度', { exact: true })).toBeVisible()
  expect(await storedDocuments(page)).toBe(0)

  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(
    page.getByText(`已导入 ${DEPARTMENT} 2025 年度：1 个单位、8 个项目、22 项指标，预算 280.96 万元`),
  ).toBeVisible()

  await page.getByRole('link', { name: '去填报' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '填报' })).toBeVisible()
  await expect(page).toHaveURL(/year=2025/)
})

test('选择文件和拖放文件', async ({ page }) => {
  await openImport(page)
  const file = { name: '目标表.txt', mimeType: 'text/plain', buffer: Buffer.from(OFFICE_TEXT) }
  await page.getByLabel('选择文件').setInputFiles(file)
  await expect(page.getByText('8 个项目、22 项指标')).toBeVisible()
  await expect(page.getByText('目标表.txt', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: '重新选择' }).click()
  const carried = await page.evaluateHandle(text => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], '下年.txt', { type: 'text/plain' }))
    return transfer
  }, NEXT_YEAR_TEXT)
  await page.getByText('把文件拖到这里，或').dispatchEvent('drop', { dataTransfer: carried })
  await expect(page.getByText('8 个项目、26 项指标')).toBeVisible()
})

test('列不明的金额指到原文中的位置，可以换列，换列即核定', async ({ page }) => {
  await openReview(page, NEXT_YEAR_TEXT)
  const doubts = page.getByRole('region', { name: '存疑' })
  await expect(doubts.getByText('共 3 处，已核定 0 处', { exact: false })).toBeVisible()
  const proof = page.getByRole('region', { name: '读入核对' })
  await expect(proof.getByText('核对无误，存疑 3 处')).toBeVisible()

  const doubt = doubts.getByRole('listitem').filter({ hasText: '政务信创云资源租赁 90.00 80.00 10.00' })
  await doubt.getByRole('button', { name: /查看原文/ }).click()
  const marked = page.getByRole('region', { name: '原文' }).locator('mark')
  await expect(marked).toHaveText('政务信创云资源租赁 90.00 80.00 10.00')
  await expect(marked).toBeInViewport()
  await expect(page.getByText(/已定位到原文第 \d+ 行/)).toBeVisible()

  await doubt.getByLabel('计入').selectOption({ label: '财政拨款 80.00、财政专户拨款 10.00' })
  await expect(doubts.getByText('共 3 处，已核定 3 处', { exact: false })).toBeVisible()
  await expect(proof.getByText('核对无误', { exact: true })).toBeVisible()
  const money = page.getByRole('region', { name: '资金来源' })
  await expect(money.getByRole('row', { name: '合计 337.85 327.85 10.00 —' })).toBeVisible()
  await expect(money.getByRole('row', { name: '政务信创云资源租赁 90.00 80.00 10.00 —' })).toBeVisible()
})

test('推定的实施周期写明理由，可以改', async ({ page }) => {
  await openReview(page, NEXT_YEAR_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2026')
  const doubts = page.getByRole('region', { name: '存疑' })
  const doubt = doubts.getByRole('listitem').filter({ hasText: '绩效目标写有“三年”' })
  await expect(doubt.getByText('推定', { exact: true })).toBeVisible()
  await expect(doubt.getByRole('spinbutton', { name: '终止年度' })).toHaveValue('2028')

  const project = page.getByRole('group').filter({ hasText: '政务信创云资源租赁5 项指标' })
  await expect(project.getByText('2026—2028 年')).toBeVisible()

  await doubt.getByRole('spinbutton', { name: '终止年度' }).fill('2025')
  await expect(page.getByText('“政务信创云资源租赁”的实施周期应为包含预算年度的起止年份')).toBeVisible()
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
  await doubt.getByRole('spinbutton', { name: '终止年度' }).fill('2027')
  await expect(page.getByRole('button', { name: '确认导入' })).toBeEnabled()
})

test('推定的跨年口径写明理由，可以改，导入后在指标中是人工选定的', async ({ page }) => {
  await openReview(page, NEXT_YEAR_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2026')
  const cost = page.getByRole('row', { name: /项目总成本/ })
  const choice = cost.getByRole('combobox', { name: '项目总成本的跨年口径' })
  await expect(choice).toHaveValue('sum')
  await expect(choice.getByRole('option')).toHaveText([
    '各年累计（推定）',
    '取最新一年',
    '每年均须达标',
    '各年平均',
    '取最大值',
    '取最小值',
  ])
  await expect(cost).toContainText('实施周期指标值与年度指标值不同，“万元”可逐年相加')
  await expect(page.getByRole('combobox', { name: /跨年口径/ })).toHaveCount(5)
  await choice.selectOption('取最新一年')
  await expect(cost).toContainText('由人工选定；推定为“各年累计”')
  await expectAccessible(page)

  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('link', { name: '查看总览' }).click()
  await goTo(page, '指标')
  await page.getByRole('button', { name: '项目总成本' }).click()
  const panel = page.getByRole('complementary', { name: '指标详情' })
  await expect(panel).toContainText('取最新一年')
  await expect(panel).toContainText('由人工选定')
})

for (const { says, text, message } of [
  { says: '空白', text: '', message: '没有文字' },
  { says: '不是目标表', text: '关于召开年度工作会议的通知', message: '没有在文字中找到项目支出绩效目标表' },
  {
    says: '部门整体支出绩效目标表',
    text: OFFICE_TEXT.replace('项目支出绩效目标表（含转移支付项目）', '部门整体支出绩效目标表'),
    message: '部门整体支出',
  },
  {
    says: '中途截断',
    text: OFFICE_TEXT.slice(0, OFFICE_TEXT.indexOf('总值班室工作专项经费') + 60),
    message: '不完整',
  },
]) {
  test(`读不了的文字：${says}`, async ({ page }) => {
    await openImport(page)
    await read(page, text)
    await expect(page.getByRole('alert')).toContainText(message)
    await expect(page.getByRole('textbox', { name: '表格文本' })).toHaveValue(text)
    expect(await storedDocuments(page)).toBe(0)
  })
}

test('读不了的文件：说明是什么文件、该怎么办', async ({ page }) => {
  await openImport(page)
  await page.getByLabel('选择文件').setInputFiles({
    name: '目标表.xlsx',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('PK\u0003\u0004'),
  })
  await expect(page.getByRole('alert')).toContainText('Excel 文件已损坏或不完整，没有读取任何内容。')
  expect(await storedDocuments(page)).toBe(0)
})

test('金额对不上：指出差额，勾选后才能导入', async ({ page }) => {
  await openReview(page, OFFICE_TEXT.replace('工作经费 60.00 60.00', '工作经费 61.00 61.00'))
  const proof = page.getByRole('region', { name: '读入核对' })
  await expect(proof.getByText('核对未通过')).toBeVisible()
  await expect(proof).toContainText('相差 1.00 万元')
  await expect(page.getByText('相差 1.00 万元', { exact: false })).toHaveCount(1)
  const doubts = page.getByRole('region', { name: '存疑' })
  await expect(doubts.getByText('请核对后勾选下方确认，方可导入', { exact: false })).toBeVisible()
  const doubt = doubts.getByRole('listitem')
  await expect(doubt).toContainText('“各资金使用单位之和等于合计”未通过，详见“读入核对”')
  await doubt.getByRole('button', { name: /查看原文/ }).click()
  await expect(page.getByRole('region', { name: '原文' }).locator('mark')).toBeInViewport()

  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
  expect(await storedDocuments(page)).toBe(0)
  await page.getByRole('checkbox', { name: '我已核对，仍要导入' }).check()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('已导入', { exact: false }).first()).toBeVisible()
})

test('粘贴 5 MB 杂乱文字时页面照常响应', async ({ page }) => {
  await openImport(page)
  await page.evaluate(() => {
    const counted = { frames: 0, whenPasted: 0, whenAnswered: 0 }
    Object.assign(window, { counted })
    const count = () => {
      counted.frames++
      requestAnimationFrame(count)
    }
    count()
    document.addEventListener('paste', () => (counted.whenPasted = counted.frames), true)
    new MutationObserver(() => {
      if (document.querySelector('[role=alert]')) counted.whenAnswered ||= counted.frames
    }).observe(document.body, { childList: true, subtree: true })
  })

  const line = '合计 1.00 2.00；年度指标值:≥3。'
  const noise = line.repeat(Math.ceil((5 * 1024 * 1024) / Buffer.byteLength(line)))
  await paste(page, noise)
  await expect(page.getByText('已粘贴 5.0 MB 文本')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('没有在文字中找到项目支出绩效目标表')
  const framesWhileReading = await page.evaluate(() => {
    const { counted } = window as unknown as { counted: { whenPasted: number; whenAnswered: number } }
    return counted.whenAnswered - counted.whenPasted
  })
  expect(framesWhileReading).toBeGreaterThan(2)
  expect(await storedDocuments(page)).toBe(0)

  await page.getByRole('button', { name: '清除，重新粘贴' }).click()
  await expect(page.getByRole('textbox', { name: '表格文本' })).toBeFocused()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('读取时可以取消，文字留着，可以再读', async ({ page }) => {
  await openImport(page)
  let release = () => {}
  const released = new Promise<void>(resolve => (release = resolve))
  await page.route(/targetTable\.worker/, async route => {
    await released
    await route.continue()
  })
  await read(page, OFFICE_TEXT)
  await expect(page.getByRole('progressbar', { name: '读取进度' })).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('progressbar', { name: '读取进度' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: '表格文本' })).toHaveValue(OFFICE_TEXT)

  release()
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByText('8 个项目、22 项指标')).toBeVisible()
})

test('预算年度：滚轮不改，方向键可改', async ({ page }) => {
  await openReview(page, OFFICE_TEXT)
  const year = page.getByRole('spinbutton', { name: '预算年度' })
  await year.fill('2025')
  await year.hover()
  await page.mouse.wheel(0, 300)
  await page.mouse.wheel(0, -300)
  await expect(year).toHaveValue('2025')
  await year.press('ArrowUp')
  await expect(year).toHaveValue('2026')
  await year.press('ArrowDown')
  await year.press('ArrowDown')
  await expect(year).toHaveValue('2024')
})

test('同一部门同一年度再导入：填好年度就说明，不能确认；换年度可以', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '导入')
  const before = await storedDocuments(page)
  await read(page, OFFICE_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await expect(page.getByRole('alert')).toContainText(`${DEPARTMENT} 2025 年度的目标表已于`)
  await expect(page.getByRole('alert')).toContainText('可与已导入的逐处对比')
  await expect(page.getByRole('button', { name: '与已导入的对比' })).toBeEnabled()
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
  expect(await storedDocuments(page)).toBe(before)

  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2026')
  await expect(page.getByRole('alert')).toBeHidden()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText(`已导入 ${DEPARTMENT} 2026 年度`, { exact: false })).toBeVisible()
})

test('导错了年度：在核对中撤销原来的导入，再确认', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '导入')
  await read(page, NEXT_YEAR_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await page.getByRole('button', { name: '撤销原来的导入' }).click()
  await answer(page, '8 个项目、22 项指标将被移除', '撤销导入')

  await expect(page.getByRole('alert')).toBeHidden()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText(`已导入 ${DEPARTMENT} 2025 年度：1 个单位、8 个项目、26 项指标`)).toBeVisible()
})

test('撤销导入：先问清会移除什么，恢复原状，回到核对', async ({ page }) => {
  await openReview(page, OFFICE_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await page.getByRole('button', { name: '确认导入' }).click()
  const undo = page.getByRole('button', { name: '撤销导入' })
  await undo.click()
  const question = page.getByRole('dialog', { name: '撤销导入' })
  await expect(question).toContainText(
    `撤销后，${DEPARTMENT} 2025 年度的 8 个项目、22 项指标将被移除，可重新导入`,
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(undo).toBeFocused()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()

  await undo.press('Enter')
  await question.getByRole('button', { name: '撤销导入' }).press('Enter')
  await expect(page.getByText(`已撤销 ${DEPARTMENT} 2025 年度的导入`, { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: '返回欢迎页' })).toBeVisible()
  await expect(page.getByRole('spinbutton', { name: '预算年度' })).toHaveValue('2025')
  await page.getByRole('link', { name: '返回欢迎页' }).click()
  await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
})

test.describe('已导入的目标表', () => {
  const list = (page: Page) => page.getByRole('region', { name: '已导入的目标表' })
  const rowOf = (page: Page, year: number) =>
    list(page)
      .getByRole('row')
      .filter({ hasText: new RegExp(`${DEPARTMENT}${year}`) })

  async function importTwoYears(page: Page) {
    await importTable(page, OFFICE_TEXT, 2025)
    await importTable(page, NEXT_YEAR_TEXT, 2026)
    await goTo(page, '导入')
  }

  test('各年度的数量、金额、来源和存疑；可以查看总览', async ({ page }) => {
    await importTwoYears(page)
    await expect(list(page)).toContainText('共 2 张')
    await expect(rowOf(page, 2025)).toContainText('280.96')
    await expect(rowOf(page, 2025)).toContainText('粘贴的文本')
    await expect(rowOf(page, 2025)).toContainText('未填报')
    await expect(rowOf(page, 2026)).toContainText('337.85')
    await rowOf(page, 2026)
      .getByRole('button', { name: /存疑 3/ })
      .click()
    await expectAccessible(page)
    await rowOf(page, 2025)
      .getByRole('link', { name: /查看总览/ })
      .click()
    await expect(page).toHaveURL(/overview.*year=2025/)
  })

  test('存疑可以核定，核定可以撤销，刷新后还在', async ({ page }) => {
    await importTwoYears(page)
    await rowOf(page, 2026)
      .getByRole('button', { name: /存疑 3/ })
      .click()
    await list(page)
      .getByRole('listitem')
      .filter({ hasText: '政务信创云资源租赁 90.00 80.00 10.00' })
      .getByRole('button', { name: /核定/ })
      .click()
    await expect(rowOf(page, 2026).getByRole('button', { name: /存疑 2/ })).toBeVisible()
    await expect(list(page).getByText('已核定存疑：政务信创云资源租赁')).toBeVisible()
    await expect(list(page).getByRole('listitem').last().getByRole('button')).toBeFocused()
    await page.reload()
    await rowOf(page, 2026)
      .getByRole('button', { name: /存疑 2/ })
      .click()
    await list(page).getByRole('listitem').first().getByRole('button', { name: /核定/ }).click()
    await expect(rowOf(page, 2026).getByRole('button', { name: /存疑 1/ })).toBeVisible()
    await list(page).getByRole('button', { name: '撤销核定' }).click()
    await expect(rowOf(page, 2026).getByRole('button', { name: /存疑 2/ })).toBeVisible()
  })

  test('未核定的存疑计入总览，列入需要处理，从那里到导入核定', async ({ page }) => {
    await importTable(page, NEXT_YEAR_TEXT, 2026)
    const needs = page.getByRole('region', { name: '需要处理' })
    await expect(page.getByRole('link', { name: '目标表存疑 3' })).toBeVisible()
    await expect(needs).toContainText('目标表存疑 3')
    await expect(needs.getByRole('link', { name: /2 处存疑\s*目标表/ })).toBeVisible()
    await expectAccessible(page)
    await needs.getByRole('link', { name: /政务信创云资源租赁\s*目标表存疑/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '导入' })).toBeVisible()

    await rowOf(page, 2026)
      .getByRole('button', { name: /存疑 3/ })
      .click()
    await list(page).getByRole('listitem').first().getByRole('button', { name: /核定/ }).click()
    await expect(rowOf(page, 2026).getByRole('button', { name: /存疑 2/ })).toBeVisible()
    await goTo(page, '总览')
    await expect(page.getByRole('link', { name: '目标表存疑 2' })).toBeVisible()
  })

  test('没有以它为基础的改动就能撤销；有则说明是哪些', async ({ page }) => {
    await importTwoYears(page)
    await rowOf(page, 2025)
      .getByRole('button', { name: /撤销导入/ })
      .click()
    await expect(page.getByText('不能撤销：其后有 2026 年度的导入以它为基础', { exact: false })).toBeVisible()
    await expect(list(page)).toContainText('共 2 张')

    await rowOf(page, 2026)
      .getByRole('button', { name: /撤销导入/ })
      .click()
    await answer(page, '2026 年度的 8 个项目、26 项指标将被移除', '取消')
    await expect(list(page)).toContainText('共 2 张')
    await rowOf(page, 2026)
      .getByRole('button', { name: /撤销导入/ })
      .click()
    await answer(page, '2026 年度的 8 个项目、26 项指标将被移除', '撤销导入')
    await expect(list(page)).toContainText('共 1 张')
    await rowOf(page, 2025)
      .getByRole('button', { name: /撤销导入/ })
      .click()
    await answer(page, '2025 年度的 8 个项目、22 项指标将被移除', '撤销导入')
    await expect(list(page)).toBeHidden()
    await expect(page.getByRole('textbox', { name: '表格文本' })).toBeVisible()
  })
})

test('顶部的撤销只撤本年度的改动，名称先说年度，提示不遮住顶部', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await importTable(page, OFFICE_TEXT, 2025)
  const undo = page.getByRole('button', { name: /^撤销/ })
  await expect(undo).toHaveAccessibleName(`撤销 导入：2025 年 ${DEPARTMENT}`)
  await page.getByRole('group', { name: '年度' }).getByText('2026').click()
  await expect(undo).toHaveAccessibleName(`撤销 导入：2026 年 ${DEPARTMENT}`)
  await page.getByRole('group', { name: '年度' }).getByText('2025').click()
  await expect(undo).toHaveAccessibleName(`撤销 导入：2025 年 ${DEPARTMENT}`)

  await undo.click()
  await answer(page, '2025 年度的 8 个项目、22 项指标将被移除', '撤销导入')
  const toast = page.getByRole('alert').filter({ hasText: `已撤销 导入：2025 年 ${DEPARTMENT}` })
  await expect(toast).toBeVisible()
  const bar = await page.getByRole('banner').boundingBox()
  const box = await toast.boundingBox()
  expect(box?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0))
  await expect(page.getByText(/^\s*2026 年 8 个项目/)).toBeVisible()
})

test('刷新后粘贴的文字还在，重新读取后年度也还在；导入完成后不留', async ({ page }) => {
  await openReview(page, OFFICE_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await page.getByRole('textbox', { name: '部门' }).fill('区政府办')
  await page.reload()

  await expect(page.getByText('上次粘贴的文字还在，可重新读取')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '表格文本' })).toHaveValue(OFFICE_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByRole('spinbutton', { name: '预算年度' })).toHaveValue('2025')
  await expect(page.getByRole('textbox', { name: '部门' })).toHaveValue('区政府办')
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('textbox', { name: '表格文本' })).toHaveValue('')
  await expect(page.getByText('上次粘贴的文字还在，可重新读取')).toBeHidden()
})

test('离开再回来，核对的内容还在；重新选择时文字还在', async ({ page }) => {
  await openReview(page, NEXT_YEAR_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2026')
  await page.getByRole('link', { name: '返回欢迎页' }).click()
  await page.getByRole('link', { name: '导入绩效目标表' }).click()
  await expect(page.getByRole('spinbutton', { name: '预算年度' })).toHaveValue('2026')

  await page.getByRole('button', { name: '重新选择' }).click()
  await expect(page.getByRole('textbox', { name: '表格文本' })).toHaveValue(NEXT_YEAR_TEXT)
  await expect(page.getByRole('textbox', { name: '表格文本' })).toBeFocused()
})

test('示例中不导入', async ({ page }) => {
  await loadSample(page)
  await goTo(page, '导入')
  await expect(page.getByText('示例中不能导入，请先返回我的数据')).toBeVisible()
  await page.getByRole('link', { name: '返回我的数据' }).click()
  await expect(page.getByRole('textbox', { name: '表格文本' })).toBeVisible()
})

test('全程只用键盘', async ({ page }) => {
  await openImport(page)
  const field = page.getByRole('textbox', { name: '表格文本' })
  await page.getByRole('link', { name: '返回欢迎页' }).focus()
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  await page.keyboard.insertText(OFFICE_TEXT)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '读取', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('region', { name: '读出的内容' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('spinbutton', { name: '预算年度' })).toBeFocused()
  await page.keyboard.type('2025')
  const confirm = page.getByRole('button', { name: '确认导入' })
  await expect(confirm).toBeEnabled()
  for (let step = 0; step < 5 && !(await confirm.evaluate(one => one === document.activeElement)); step++) {
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: '导入完成' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
})

test('无障碍：各步骤，浅色和深色', async ({ page }) => {
  await openImport(page)
  await read(page, '不是表格')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)

  await read(page, NEXT_YEAR_TEXT)
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2026')
  await page
    .getByRole('button', { name: /查看原文/ })
    .first()
    .click()
  await expectAccessible(page)

  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  await expectAccessible(page)
})
