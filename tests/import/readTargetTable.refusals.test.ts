import { describe, expect, it } from 'vitest'
import { ReadingRefused } from '@/import/readingRefused'
import { readTargetTable } from '@/import/readTargetTable'
import { aSmallTable } from './aTable'
import { fixtureText } from './fixtureTables'
import { printTable } from './printTable'
import { readOrRefused } from './readOrRefused'

const whole = fixtureText('huadu-office').trimEnd()
const FROM_THE_TITLE = '请从表名开始，一直选到表格最后一行，重新复制后粘贴。'

async function refusal(text: string): Promise<{ code: string; message: string }> {
  const cause: unknown = await readTargetTable({ text }).catch((error: unknown) => error)
  expect(cause).toBeInstanceOf(ReadingRefused)
  const { code, message } = cause as ReadingRefused
  return { code, message }
}

describe('不是这种表的文字，拒绝并说明', () => {
  it.each([
    ['没有文字', ' \n\t\ufeff', 'empty', '没有文字。请先复制项目支出绩效目标表的文字，再粘贴到这里。'],
    [
      '别的文字',
      '今天的会议改到下午三点。',
      'not-a-target-table',
      '没有在文字中找到项目支出绩效目标表。请打开公开的《项目支出绩效目标表》，从表名开始全选、复制，再粘贴到这里。',
    ],
    [
      '部门整体支出绩效目标表',
      '部门整体支出绩效目标表\n（2026年度）\n部门名称：某市教育局\n年度总体目标：保障运转。\n产出指标 数量指标 培训次数 ≥4次',
      'department-table',
      '这是部门整体支出绩效目标表。本系统只管理项目支出绩效目标，请导入《项目支出绩效目标表》。',
    ],
    [
      '同名而版式不同的表',
      '项目支出绩效目标表\n项目名称 校舍维修\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 维修面积 ≥100平方米',
      'other-layout',
      '找到了表名，但没有找到“1、1-产出指标；11-数量指标；……”这样的绩效指标，这种版式暂不能读取。请核对是否复制了完整的表格，或在项目中手工录入。',
    ],
    [
      '千元为单位',
      printTable(aSmallTable(), { width: 20 }).replace('单位：万元', '单位：千元'),
      'unknown-amount-unit',
      '表中金额单位是“千元”，目前只能读取以万元或元为单位的表格。请换算后再导入。',
    ],
    [
      '两张表',
      `${whole}\n${printTable(aSmallTable(), { width: 20 })}`,
      'several-tables',
      '文字中不止一张表。请每次只复制一张表，从表名到最后一行。',
    ],
  ])('%s', async (_, text, code, message) => {
    expect(await refusal(text)).toEqual({ code, message })
  })

  it('目标里提到整体支出的项目支出表照读', async () => {
    const text = printTable(aSmallTable(), { width: 99 }).replace('完成年度任务', '完成部门整体支出绩效目标')
    expect((await readTargetTable({ text })).proof.ok).toBe(true)
  })
})

describe('不完整的表，说明断在哪里、缺什么', () => {
  it.each([
    ['只有表头', '合计 280.96', '读到了表名和表头，但没有找到“1、1-产出指标；11-数量指标；……”这样的绩效指标'],
    ['断在第一个项目的目标里', '流，扎实推进', '没有找到“1、1-产出指标；11-数量指标；……”这样的绩效指标'],
    [
      '断在目标里',
      '读主动公开文件',
      '在“紧扣政策文件落地见效，通过多形式宣传、解”处中断：“政务信息工作经费”没有绩效指标',
    ],
    [
      '断在指标名称里',
      '象投诉人数；实施周期\n\n指标值:≤2人；年度指标值:≤2人。\n\n总',
      '“政务保障经费”的第 6 项指标没有年度指标值',
    ],
    ['断在指标编号后', '3-满意度指标；31-服务对象满意度；档', '“政务保障经费”的第 5 项指标没有印完'],
    [
      '断在项目名称里',
      '业务专用经费',
      '在“了对外交流，显著提升花都区国际形象。外事”处中断：后面的项目没有金额和绩效指标',
    ],
  ])('%s', async (_, end, missing) => {
    const { code, message } = await refusal(whole.slice(0, whole.indexOf(end)))
    expect(code).toBe('cut-off')
    expect(message).toContain(missing)
    expect(message.endsWith(FROM_THE_TITLE)).toBe(true)
  })

  it('最后一项指标没有年度指标值', async () => {
    const end = whole.lastIndexOf('；年度指标值')
    expect((await refusal(whole.slice(0, end))).message).toBe(
      '表格不完整，在“发放情况的投诉人次数；实施周期指标值:0”处中断：“机构运行辅助经费”的第 2 项指标没有年度指标值。' +
        FROM_THE_TITLE,
    )
  })

  it('最后一项指标值没有印完', async () => {
    expect((await refusal(whole.slice(0, -1))).message).toContain('“机构运行辅助经费”的第 2 项指标没有印完')
  })

  it('分成两半：前一半断开，后一半没有开头', async () => {
    const middle = whole.indexOf('度指标值:≥2次')
    expect((await refusal(whole.slice(0, middle))).message).toContain(
      '“政务保障经费”的第 4 项指标没有年度指标值',
    )
    expect(await refusal(whole.slice(middle))).toEqual({
      code: 'beginning-missing',
      message: `缺少表格的开头：没有读到表名和合计行。请从表名“项目支出绩效目标表”开始，一直选到表格最后一行，重新复制后粘贴。`,
    })
  })

  it('两半合在一起又完整', async () => {
    const middle = whole.indexOf('度指标值:≥2次')
    const table = await readTargetTable({ text: `${whole.slice(0, middle)}\n${whole.slice(middle)}` })
    expect(table).toMatchObject({ doubts: [], proof: { ok: true } })
  })

  it('在任何一个字后断开，都不会当作完整的表', async () => {
    // Only a last list that lost whole indicators at its end looks whole.
    const lastList = whole.lastIndexOf('1、1-产出指标')
    for (let end = 0; end < whole.length; end++) {
      const text = whole.slice(0, end)
      if (end > lastList && text.trimEnd().endsWith('。')) continue
      expect((await readOrRefused(text))?.proof.ok ?? false, text.slice(-20)).toBe(false)
    }
  }, 60_000)

  it('少了开头的任何一部分，都会拒绝或存疑', async () => {
    for (let start = 3; start < whole.length; start += 5) {
      const table = await readOrRefused(whole.slice(start))
      expect(table === undefined || table.doubts.length > 0).toBe(true)
    }
  }, 60_000)
})
