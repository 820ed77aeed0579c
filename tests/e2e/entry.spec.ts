import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, goTo, importTable, loadSample, OFFICE_TEXT, test } from './app'

/** Opens 填报 on the published table, just imported. */
async function openEntry(page: Page) {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await expect(page.getByText('已填 0/22 项')).toBeVisible()
}

function actual(page: Page, name: string) {
  return page.getByRole('textbox', { name: `实际完成值：${name}` })
}

/** The row of an indicator or project, by a part of its name. */
function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
}

const COMPLAINTS = '外籍来穗人员对翻译服务的投诉人数'
const GUESTS = '本单位支出金额涉及的接待宾客批次'
const ABROAD = '全年计划因公出国（境）团组批次'
/** Three quantities under one another, in one project. */
const FIRST = '全区政务信息、政务公开培训人次'
const SECOND = '政务信息报送达标率'
const THIRD = '按时结案率'
const IMAGE = '加强对外交流，提升花都区国际形象'

test.describe('填报：输入即评判', () => {
  test('0 达标，3 对 ＜3人 未达标，清空是未填', async ({ page }) => {
    await openEntry(page)
    const field = actual(page, COMPLAINTS)
    const row = rowOf(page, COMPLAINTS)
    await expect(row.getByText('未填')).toHaveCount(2)

    await field.fill('0')
    await expect(row.getByText('达标', { exact: true })).toBeVisible()
    await expect(row.getByText('输入中')).toBeVisible()
    await field.press('Enter')
    await expect(row.getByText('已保存')).toBeVisible()
    await expect(page.getByText('已填 1/22 项，待说明 0，存疑 0')).toBeVisible()

    await field.fill('3')
    await expect(row.getByText('未达标')).toBeVisible()
    await expect(row.getByText('等于界值，须小于 3 人')).toBeVisible()
    await expect(row.getByPlaceholder('请说明原因')).toBeVisible()
    await field.press('Enter')
    await expect(row.getByText('待说明')).toBeVisible()

    await field.fill('')
    await field.press('Enter')
    await expect(row.getByText('未填')).toHaveCount(2)
    await expect(page.getByText('已填 0/22 项')).toBeVisible()
  })

  test('未达标时请填原因，填后不再催', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, GUESTS)
    await actual(page, GUESTS).fill('24')
    await expect(row.getByText('还差 6 批次')).toBeVisible()
    await actual(page, GUESTS).press('Tab')
    const reason = page.getByRole('textbox', { name: `偏差原因：${GUESTS}` })
    await expect(reason).toBeFocused()
    await reason.fill('压减接待规模')
    await reason.press('Enter')
    await expect(row.getByText('已保存')).toBeVisible()
    await expect(row.getByText('待说明')).toHaveCount(0)
  })

  test('刚评的级按 Ctrl+Z 撤销：选项里没有文字可退', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, IMAGE)
    await row.getByRole('radio', { name: '达成', exact: true }).first().focus()
    await page.keyboard.press('2')
    await expect(row.getByText('已保存')).toBeVisible()
    await expect(page.getByRole('button', { name: `填报：${IMAGE}` })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('已填 0/22 项')).toBeVisible()
    await expect(row.getByRole('radio', { name: '部分达成' }).first()).not.toBeChecked()
  })

  test('定性指标按 1/2/3 评级，不写文字也算已填', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, IMAGE)
    const grades = page.getByRole('group', { name: `完成程度：${IMAGE}` })
    await grades.getByRole('radio', { name: '达成', exact: true }).focus()
    await page.keyboard.press('2')
    await expect(row.getByText('已保存')).toBeVisible()
    await expect(grades.getByRole('radio', { name: '部分达成' })).toBeChecked()
    await expect(row.locator('[data-status="partly"]')).toContainText('部分达成')
    await expect(actual(page, IMAGE)).toHaveValue('部分达成')
    await expect(row.getByText('待说明')).toBeVisible()

    await page.keyboard.press('1')
    await expect(actual(page, IMAGE)).toHaveValue('达成')
    await expect(row.getByText('待说明')).toHaveCount(0)
  })

  test('存疑的完成值可以确认', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, GUESTS)
    await actual(page, GUESTS).fill('≥32')
    await actual(page, GUESTS).press('Enter')
    await expect(row.getByText('存疑', { exact: true })).toBeVisible()
    await expect(page.getByText('存疑 1').first()).toBeVisible()
    await row.getByRole('button', { name: '确认无误' }).click()
    await expect(row.getByText('存疑', { exact: true })).toHaveCount(0)
    await expect(actual(page, GUESTS)).toHaveValue('≥32')
  })
})

test.describe('填报：读得对', () => {
  test('「无」由人选按 0 计还是按未填计，文字照旧', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, COMPLAINTS)
    await actual(page, COMPLAINTS).fill('无')
    await actual(page, COMPLAINTS).press('Enter')
    await row.getByRole('button', { name: '按未填计' }).click()
    await expect(row.getByText('存疑', { exact: true })).toHaveCount(0)
    await expect(row.getByText('未填')).toHaveCount(2)
    await page.getByRole('button', { name: '撤销' }).click()
    await row.getByRole('button', { name: '按 0 计' }).click()
    await expect(row.locator('[data-status="met"]')).toContainText('达标')
    await expect(actual(page, COMPLAINTS)).toHaveValue('无')
    await page.reload()
    await expect(row.locator('[data-status="met"]')).toContainText('达标')
    await expect(row.getByRole('button', { name: '按 0 计' })).toHaveCount(0)
  })

  test('单位不一致时说明怎么办；0 可以一按即计', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, COMPLAINTS)
    await actual(page, COMPLAINTS).fill('3次')
    await expect(row.getByText('单位“次”与指标值的“人”不一致：如果是同一计量，请只填数字')).toBeVisible()
    await actual(page, COMPLAINTS).press('Enter')
    await expect(row.getByText('单位不一致', { exact: true })).toHaveCount(2)
    await expect(row.getByRole('button', { name: '按 0 计' })).toHaveCount(0)
    await actual(page, COMPLAINTS).fill('0起')
    await actual(page, COMPLAINTS).press('Enter')
    await row.getByRole('button', { name: '按 0 计' }).click()
    await expect(row.locator('[data-status="met"]')).toContainText('达标')
    await expect(row.getByText('单位不一致')).toHaveCount(0)
    await expectAccessible(page)
  })

  test('不近情理的数值存疑，评判不变', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, COMPLAINTS)
    await actual(page, COMPLAINTS).fill('-1')
    await expect(row.getByText('存疑：数值小于 0，而指标值不是负数，请核对')).toBeVisible()
    await expect(row.getByText('达标', { exact: true })).toBeVisible()
    await actual(page, COMPLAINTS).fill('2.5')
    await expect(row.getByText('存疑：该计量单位按整数计，填写的是小数，请核对')).toBeVisible()
  })
})

test.describe('填报：金额', () => {
  test('只存了全年预算数也说已保存；与年初相差悬殊的请核对', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, '工作经费').first()
    const budget = page.getByRole('textbox', { name: '全年预算数：工作经费', exact: true })
    await budget.fill('120')
    await budget.press('Enter')
    await expect(row.getByText('已保存')).toBeVisible()
    await expect(row.getByText('执行数未填')).toBeVisible()
    await expect(row.getByText('请核对')).toHaveCount(0)
    await budget.fill('1234.56 万')
    await expect(row).toContainText('全年预算数 1234.56 万元，超过年初预算数 60.00 万元的 2 倍，请核对')
    await budget.press('Enter')
    await expect(budget).toHaveValue('1234.56')
    await budget.fill('99999999999')
    await budget.press('Enter')
    await expect(page.getByRole('alert')).toContainText('“99999999999”过大，请核对位数；本栏单位为万元')
  })

  test('未填全年预算数时即为年初数；执行率随输入变化；超出时提示', async ({ page }) => {
    await openEntry(page)
    const row = rowOf(page, '工作经费')
    const budget = page.getByRole('textbox', { name: '全年预算数：工作经费', exact: true })
    const executed = page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true })
    await expect(budget).toHaveAttribute('placeholder', '60.00（同年初）')

    await executed.fill('57.12')
    await expect(row.first().getByText('95.2%')).toBeVisible()
    await executed.press('Enter')
    await expect(row.first().getByText('已保存')).toBeVisible()

    await budget.fill('50')
    await budget.press('Tab')
    await expect(row.first().getByText('执行数超出全年预算数 7.12 万元')).toBeVisible()
    await expect(budget).toHaveValue('50.00')
    await page.reload()
    await expect(budget).toHaveValue('50.00')
    await expect(executed).toHaveValue('57.12')
  })

  test('不是金额的不保存，说明原因，文字留着', async ({ page }) => {
    await openEntry(page)
    const executed = page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true })
    await executed.fill('五十')
    await executed.press('Enter')
    await expect(page.getByRole('alert')).toContainText('“五十”不是金额')
    await expect(executed).toBeFocused()
    await expect(executed).toHaveValue('五十')
    await executed.press('Escape')
    await expect(executed).toHaveValue('')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('填报：键盘', () => {
  test('只用键盘走完全部 22 行', async ({ page }) => {
    await openEntry(page)
    await page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true }).focus()
    const visited: string[] = []
    for (let line = 0; line < 30; line += 1) {
      const label = await page.evaluate(() => {
        const focused = document.activeElement
        const group = focused?.closest('fieldset')?.querySelector('legend')?.textContent
        return group ?? focused?.getAttribute('aria-label') ?? ''
      })
      visited.push(label)
      await page.keyboard.type(
        label.startsWith('全年执行数') ? '1' : label.startsWith('完成程度') ? '1' : '100',
      )
      await page.keyboard.press('Enter')
    }
    expect(new Set(visited).size).toBe(30)
    expect(visited.filter(label => /^(实际完成值|完成程度)/u.test(label))).toHaveLength(22)
    await expect(page.getByText('已填 22/22 项')).toBeVisible()
    await expect(page.getByText('执行数已填 8/8 个项目')).toBeVisible()
    await expect(page.getByRole('button', { name: '下一项未填' })).toBeDisabled()
  })

  test('方向键、Shift+回车、Esc', async ({ page }) => {
    await openEntry(page)
    const money = page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true })
    const first = actual(page, ABROAD)
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: '达成', exact: true }).first()).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: '部分达成' }).first()).toBeFocused()
    await expect(page.getByRole('radio', { name: '部分达成' }).first()).not.toBeChecked()
    await page.keyboard.press('ArrowUp')
    await expect(first).toBeFocused()
    await page.keyboard.press('Shift+Enter')
    await expect(money).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('textbox', { name: '全年预算数：工作经费', exact: true })).toBeFocused()

    await page.keyboard.type('12')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('textbox', { name: '全年预算数：工作经费', exact: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox', { name: '全年预算数：工作经费', exact: true })).toHaveValue('')
  })

  test('原因中按回车：不改下一行已填的值', async ({ page }) => {
    await openEntry(page)
    const reason = (name: string) => page.getByRole('textbox', { name: `偏差原因：${name}` })
    await actual(page, FIRST).fill('0')
    await actual(page, FIRST).press('Enter')
    await expect(actual(page, SECOND)).toBeFocused()
    await page.keyboard.type('1')
    await page.keyboard.press('Shift+Enter')
    await expect(actual(page, FIRST)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(reason(FIRST)).toBeFocused()
    await page.keyboard.type('原因一')
    await page.keyboard.press('Enter')
    await expect(reason(SECOND)).toBeFocused()
    await page.keyboard.type('原因二')
    await page.keyboard.press('Shift+Enter')
    await expect(reason(SECOND)).toBeFocused()
    await expect(reason(SECOND)).toHaveValue('原因二')
    await expect(reason(FIRST)).toHaveValue('原因一')
    await expect(actual(page, SECOND)).toHaveValue('1')
    await page.keyboard.press('Enter')
    await expect(actual(page, THIRD)).toBeFocused()
  })

  test('走进已填的格，光标在末尾，按一个键不会冲掉', async ({ page }) => {
    await openEntry(page)
    await actual(page, FIRST).fill('24')
    await actual(page, FIRST).press('Enter')
    await page.keyboard.press('ArrowUp')
    await expect(actual(page, FIRST)).toBeFocused()
    await page.keyboard.type('5')
    await expect(actual(page, FIRST)).toHaveValue('245')
    await page.keyboard.press('Escape')
    await expect(actual(page, FIRST)).toHaveValue('24')
  })

  test('添加说明不多占一次 Tab；→ 可到，回车打开', async ({ page }) => {
    await openEntry(page)
    await actual(page, FIRST).focus()
    await page.keyboard.press('Tab')
    await expect(actual(page, SECOND)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: `添加说明：${SECOND}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: `偏差原因：${SECOND}` })).toBeFocused()
  })

  test('粘贴几格只取第一格，并说明', async ({ page }) => {
    await openEntry(page)
    await actual(page, ABROAD).focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '3\r\n4\r\n5\r\n')
      const options = { clipboardData, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options))
    })
    await expect(actual(page, ABROAD)).toHaveValue('3')
    await expect(page.getByText('粘贴的内容有 3 格，本格只取第一格')).toBeVisible()
  })
})

test.describe('填报：什么也不丢', () => {
  test('刷新后全部还在；撤销一次只退回一项', async ({ page }) => {
    await openEntry(page)
    await actual(page, ABROAD).fill('3')
    await actual(page, ABROAD).press('Enter')
    await actual(page, GUESTS).fill('24')
    await actual(page, GUESTS).press('Enter')
    await expect(rowOf(page, GUESTS).getByText('已保存')).toBeVisible()
    await page.reload()
    await expect(actual(page, ABROAD)).toHaveValue('3')
    await expect(actual(page, GUESTS)).toHaveValue('24')

    await page.getByRole('button', { name: '撤销' }).click()
    await expect(actual(page, GUESTS)).toHaveValue('')
    await expect(actual(page, ABROAD)).toHaveValue('3')
    await expect(page.getByText('已填 1/22 项')).toBeVisible()
  })

  test('输入途中关掉标签页，重新打开找回，按回车才保存', async ({ page, context }) => {
    await openEntry(page)
    await actual(page, ABROAD).pressSequentially('29')
    const address = page.url()
    const again = await context.newPage()
    await again.goto('./')
    // A busy browser hands what a page wrote to the others a moment later, and the tab is closed at once.
    await expect
      .poll(() =>
        again.evaluate(() =>
          Object.keys(localStorage).some(key => localStorage.getItem(key)?.includes('29')),
        ),
      )
      .toBe(true)
    await page.close()

    await again.goto(address)
    await expect(again.getByText('找回 1 项上次未保存的输入，请核对后按回车保存')).toBeVisible()
    const row = rowOf(again, ABROAD)
    await expect(actual(again, ABROAD)).toHaveValue('29')
    await expect(row.getByText('已找回，未保存')).toBeVisible()
    await expect(again.getByText('已填 0/22 项')).toBeVisible()

    await again.getByRole('button', { name: '查看', exact: true }).click()
    await expect(actual(again, ABROAD)).toBeFocused()
    await again.keyboard.press('Tab')
    await expect(row.getByText('已找回，未保存')).toBeVisible()
    await actual(again, ABROAD).press('Enter')
    await expect(row.getByText('已保存')).toBeVisible()
    await expect(again.getByText('找回 1 项')).toHaveCount(0)
    await again.reload()
    await expect(actual(again, ABROAD)).toHaveValue('29')
    await expect(again.getByText('找回 1 项')).toHaveCount(0)
  })

  test('找回的输入可以放弃', async ({ page }) => {
    await openEntry(page)
    await actual(page, ABROAD).pressSequentially('29')
    await page.reload()
    await page.getByRole('button', { name: '放弃' }).click()
    await expect(actual(page, ABROAD)).toHaveValue('')
    await page.reload()
    await expect(actual(page, ABROAD)).toHaveValue('')
    await expect(page.getByText('找回 1 项')).toHaveCount(0)
  })

  test('两个标签页改同一项：两个值都给出，由人选择', async ({ page, context }) => {
    await openEntry(page)
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(actual(other, ABROAD)).toBeVisible()
    await actual(other, ABROAD).fill('5')
    await actual(page, ABROAD).fill('7')
    await actual(page, ABROAD).press('Enter')
    await expect(rowOf(page, ABROAD).getByText('已保存')).toBeVisible()

    await actual(other, ABROAD).press('Enter')
    const choice = other.getByRole('alert')
    await expect(choice).toContainText('此项已在别处改为 “7”，您输入的是 “5”')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(choice).toContainText('此项已在别处改为 未填，您输入的是 “5”')
    await other.getByRole('button', { name: '用我的值' }).click()
    await expect(rowOf(other, ABROAD).getByText('已保存')).toBeVisible()
    await expect(actual(page, ABROAD)).toHaveValue('5')
  })
})

test.describe('填报：页面不滚走', () => {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1280, height: 720 },
    { width: 911, height: 512 },
  ]) {
    test(`${size.width}×${size.height}：滚过最后一行，页面不动`, async ({ page }) => {
      await page.setViewportSize(size)
      await loadSample(page)
      await goTo(page, '填报')
      await page.mouse.move(size.width / 2, size.height * 0.7)
      const scroller = page.locator('.scroller')
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 2000)
          return scroller.evaluate(one => one.scrollHeight - one.clientHeight - one.scrollTop)
        })
        .toBeLessThan(2)
      await page.mouse.wheel(0, 2000)
      const beyond = () =>
        page.evaluate(() => [scrollY, document.documentElement.scrollHeight - window.innerHeight])
      expect(await beyond()).toEqual([0, 0])
      await page.getByRole('textbox', { name: '全年执行数：机构运行辅助经费' }).focus()
      expect(await beyond()).toEqual([0, 0])
    })
  }

  test('放大到 150 %：全年执行数和状态都看得见', async ({ page }) => {
    await page.setViewportSize({ width: 911, height: 512 })
    await openEntry(page)
    const executed = page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true })
    await expect(executed).toBeInViewport({ ratio: 1 })
    await expect(rowOf(page, '工作经费').first().getByText('未填')).toBeInViewport({ ratio: 1 })
    const over = await page.locator('.scroller').evaluate(one => one.scrollWidth - one.clientWidth)
    expect(over).toBe(0)
    await expectAccessible(page)
  })
})

test.describe('填报：找到要填的行', () => {
  test('只看未填：填好的行留在手边，收起后才不见', async ({ page }) => {
    await openEntry(page)
    await page.getByText('未填 22').click()
    await expect(page).toHaveURL(/show=unfilled/u)
    await actual(page, ABROAD).fill('3')
    await actual(page, ABROAD).press('Enter')
    await expect(rowOf(page, ABROAD).getByText('已保存')).toBeVisible()
    await page.getByRole('button', { name: '收起已处理的 1 项' }).click()
    await expect(actual(page, ABROAD)).toHaveCount(0)
    await page.reload()
    await expect(actual(page, COMPLAINTS)).toBeVisible()
    await expect(actual(page, ABROAD)).toHaveCount(0)
  })

  test('下一项未填、跳到项目、从别处链接到一项', async ({ page }) => {
    await openEntry(page)
    await page.getByRole('button', { name: '下一项未填' }).click()
    await expect(actual(page, ABROAD)).toBeFocused()
    await page.getByRole('combobox', { name: '跳到项目' }).selectOption({ label: '值班管理系统' })
    await expect(page.getByRole('textbox', { name: '全年执行数：值班管理系统' })).toBeFocused()

    const id = await rowOf(page, GUESTS).getAttribute('data-line')
    await page.goto(`${page.url()}&indicator=${id ?? ''}`)
    await page.reload()
    await expect(actual(page, GUESTS)).toBeFocused()
    await expect(actual(page, GUESTS)).toBeInViewport()
  })
})

test.describe('填报：看得清、读得出', () => {
  test('示例在浅色和深色下都无障碍', async ({ page }) => {
    await loadSample(page)
    await goTo(page, '填报')
    await expect(page.getByText('待说明', { exact: true }).first()).toBeVisible()
    await expectAccessible(page)
  })

  test('出错、冲突、找回、存疑时也无障碍', async ({ page }) => {
    await openEntry(page)
    await actual(page, ABROAD).pressSequentially('29')
    await page.reload()
    await expect(page.getByText('找回 1 项')).toBeVisible()
    const executed = page.getByRole('textbox', { name: '全年执行数：工作经费', exact: true })
    await executed.fill('五十')
    await executed.press('Enter')
    await actual(page, GUESTS).fill('≥24')
    await actual(page, GUESTS).press('Enter')
    await expect(rowOf(page, GUESTS).getByText('存疑', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  test('1366 像素宽不出现横向滚动', async ({ page }) => {
    await openEntry(page)
    const widths = await page.evaluate(() => {
      return [
        document.documentElement,
        document.querySelector('main'),
        document.querySelector('.scroller'),
      ].map(element => (element ? element.scrollWidth - element.clientWidth : undefined))
    })
    expect(widths).toEqual([0, 0, 0])
  })
})
