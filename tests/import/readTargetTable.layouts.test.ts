import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { amounts, anIndicator, aProject, aSmallTable, aTable, aUnit, listText } from './aTable'
import { bodyLines, headingLines, printTable, type PrintedTable } from './printTable'

async function expectWhole(text: string, table: PrintedTable): Promise<void> {
  const read = await readTargetTable({ text })
  expect(read).toMatchObject(table)
  expect(read.doubts).toEqual([])
  expect(read.proof.checks.filter(({ ok }) => !ok)).toEqual([])
}

describe('资金使用单位', () => {
  const one = aUnit('第一中学', '60.00', [aProject('校舍维修', '35.00'), aProject('教师培训', '25.00')])
  const two = aUnit('第二小学', '40.00', [aProject('校舍维修', '40.00')])

  it('两个单位：金额等于其后各项目之和的行是单位', async () => {
    const table = aTable('100.00', [one, two])
    await expectWhole(printTable(table, { width: 20 }), table)
  })

  it('两个单位金额相同也分得清', async () => {
    const even = aUnit('第二小学', '60.00', [aProject('校舍维修', '60.00')])
    const table = aTable('120.00', [one, even])
    await expectWhole(printTable(table, { width: 20 }), table)
  })

  it('单位之上另有一行部门合计', async () => {
    const table = aTable('100.00', [one, two])
    const text = printTable(table, { width: 20 }).replace(
      '第一中学 60.00',
      '某市某区教育局 100.00 100.00\n\n第一中学 60.00',
    )
    await expectWhole(text, table)
  })

  it('不印单位行：项目归部门自己', async () => {
    const table = aTable('100.00', [{ ...one, name: '某市某区教育局', amounts: amounts('60.00') }])
    const read = await readTargetTable({
      text: printTable(table, { width: 20 }).replace(/某市某区教育局 60.*\n/u, ''),
    })
    expect(read.units).toMatchObject([{ name: '某市某区教育局', projects: one.projects }])
  })

  it('项目没有绩效指标：不当作单位，存疑', async () => {
    const bare = aProject('零星采购', '5.00', { goal: '', indicators: [] })
    const table = aTable('65.00', [
      aUnit('第一中学', '65.00', [...one.projects.slice(0, 1), bare, aProject('培训', '25.00')]),
    ])
    const read = await readTargetTable({ text: printTable(table, { width: 20 }) })
    expect(read).toMatchObject(table)
    expect(read.doubts.map(({ code, where }) => [code, where])).toEqual([
      ['indicators-missing', '零星采购 5.00 5.00'],
    ])
    expect(read.proof.ok).toBe(false)
  })
})

describe('金额', () => {
  it('千位分隔符去掉，小数位照印', async () => {
    const text = printTable(aSmallTable(), { width: 20 })
      .replaceAll('100.00', '1,100.00')
      .replaceAll('60.00', '1,060.00')
    const table = await readTargetTable({ text })
    expect(table.amounts.total).toBe('1100.00')
    expect(table.units[0]?.projects[0]?.amounts).toEqual(amounts('1060.00'))
    expect(table.proof.ok).toBe(true)
  })

  it('以元为单位', async () => {
    const projects = [aProject('校舍维修', '1234567'), aProject('教师培训', '65433')]
    const table = aTable('1300000', [aUnit('第一中学', '1300000', projects)], { amountUnit: '元' })
    await expectWhole(printTable(table, { width: 20 }), table)
  })

  it('以元为单位，上百亿', async () => {
    const project = aProject('医疗救助 2', '12000000000.00')
    const table = aTable('12000000000.00', [aUnit('医保中心', '12000000000.00', [project])], {
      amountUnit: '元',
    })
    await expectWhole(printTable(table, { width: 20 }), table)
  })

  it.each([
    [
      '四个金额：各归其列',
      ['90.00', '60.00', '20.00', '10.00'],
      { fiscal: '60.00', special: '20.00', other: '10.00' },
      [],
    ],
    ['空列印短横：各归其列', ['90.00', '—', '—', '90.00'], { other: '90.00' }, []],
    [
      '三个金额：最后一个归最右空列',
      ['90.00', '60.00', '30.00'],
      { fiscal: '60.00', other: '30.00' },
      ['amount-column-unknown'],
    ],
    ['两个相等：总计与财政拨款', ['90.00', '90.00'], { fiscal: '90.00' }, []],
    ['只有一个：作为总计', ['90.00'], {}, ['amount-column-unknown']],
    ['零是金额', ['90.00', '90.00', '0.00', '0.00'], { fiscal: '90.00', special: '0.00', other: '0.00' }, []],
  ])('%s', async (_, words, sources, codes) => {
    const rest = aProject('教师培训', '10.00')
    const table = aTable('100.00', [aUnit('第一中学', '100.00', [aProject('校舍维修', '90.00'), rest])])
    const text = printTable(table, { width: 20 }).replace(
      '校舍维修 90.00 90.00',
      ['校舍维修', ...words].join(' '),
    )
    const read = await readTargetTable({ text })
    expect(read.units[0]?.projects[0]?.amounts).toEqual(amounts('90.00', sources))
    expect(
      read.doubts.filter(({ code }) => code === 'amount-column-unknown').map(({ code }) => code),
    ).toEqual(codes)
  })

  it('表头没有财政专户拨款一列：三个金额各归其列，没有存疑', async () => {
    const project = aProject('校舍维修', '90.00', {
      amounts: amounts('90.00', { fiscal: '60.00', other: '30.00' }),
    })
    const table = aTable('90.00', [{ ...aUnit('第一中学', '90.00', [project]), amounts: project.amounts }])
    const text = printTable({ ...table, amounts: project.amounts }, { width: 20 }).replace(
      '财政专户\n\n拨款\n\n',
      '',
    )
    await expectWhole(text, { ...table, amounts: project.amounts })
  })
})

describe('表头', () => {
  it.each([
    ['2025年度部门预算项目支出绩效目标表', 2025],
    ['项目支出绩效目标表（2027年）', 2027],
    ['二〇二六年项目支出绩效目标表', 2026],
    ['项目支出绩效目标表', null],
  ])('%s → %s', async (title, year) => {
    const table = await readTargetTable({ text: printTable({ ...aSmallTable(), title }, { width: 20 }) })
    expect([table.title, table.year]).toEqual([title, year])
  })

  it('年度印在表名之下', async () => {
    const text = printTable({ ...aSmallTable(), title: '项目支出绩效目标表' }, { width: 20 })
    const table = await readTargetTable({ text: text.replace('部门名称', '（2026年度）\n部门名称') })
    expect(table).toMatchObject({
      title: '项目支出绩效目标表（2026年度）',
      year: 2026,
      department: '某市某区教育局',
      doubts: [],
    })
  })

  it.each([
    ['部门名称', '预算单位名称:'],
    ['冒号为半角', '部门名称:'],
    ['填报部门', '填报部门：'],
  ])('部门的写法：%s', async (_, label) => {
    const text = printTable(aSmallTable(), { width: 20 }).replace('部门名称：', label)
    expect((await readTargetTable({ text })).department).toBe('某市某区教育局')
  })

  it('部门名称换行，单位换行', async () => {
    const text = printTable(aSmallTable(), { width: 20 }).replace(
      '区教育局 单位：万元',
      '区\n教育局 单位：\n万元',
    )
    expect(await readTargetTable({ text })).toMatchObject({
      department: '某市某区教育局',
      amountUnit: '万元',
      doubts: [],
    })
  })

  it('附件号不是表名', async () => {
    const table = await readTargetTable({ text: `附件3\n表10 ${printTable(aSmallTable(), { width: 20 })}` })
    expect(table).toMatchObject({ title: '2026年度项目支出绩效目标表', doubts: [] })
  })

  it('没有印金额单位：按万元读，存疑', async () => {
    const table = await readTargetTable({
      text: printTable(aSmallTable(), { width: 20 }).replace(' 单位：万元', ''),
    })
    expect(table.amountUnit).toBe('万元')
    expect(table.doubts.map(({ code }) => code)).toEqual(['amount-unit-missing'])
  })
})

describe('从 PDF 复制的几页文字', () => {
  const heading = headingLines(aSmallTable()).filter(line => line !== '')
  const lines = bodyLines(aSmallTable(), { width: 12 }).filter(line => line !== '')
  const paged = (number: (page: number) => string) =>
    Array.from({ length: Math.ceil(lines.length / 9) }, (_, page) =>
      [...heading, ...lines.slice(page * 9, (page + 1) * 9), number(page + 1)].join('\n'),
    ).join('\n')

  it.each([
    ['第 1 页 共 9 页', (page: number) => `第 ${page} 页，共 9 页`],
    ['- 1 -', (page: number) => `- ${page} -`],
    ['1/9', (page: number) => `${page} / 9`],
    ['1', (page: number) => String(page)],
  ])('每页重复的表头和页码（%s）不算表格内容', async (_, number) => {
    await expectWhole(paged(number), aSmallTable())
  })
})

describe('行的其他排法', () => {
  it('名称、金额与目标印在同一行', async () => {
    const text = printTable(aSmallTable(), { width: 99 }).replaceAll(/(\d{2}\.00)\n\n保障/gu, '$1 保障')
    await expectWhole(text, aSmallTable())
  })

  it('合计印在最后一行', async () => {
    const text = printTable(aSmallTable(), { width: 20 }).replace('合计 100.00 100.00\n', '')
    await expectWhole(`${text}\n合计 100.00 100.00\n`, aSmallTable())
  })

  it('名称末尾有自己的数字', async () => {
    const table = aTable('60.00', [aUnit('第一中学', '60.00', [aProject('校舍维修 2', '60.00')])])
    await expectWhole(printTable(table, { width: 20 }), table)
  })

  it('目标的一行恰以数字结尾', async () => {
    const goal = '计划投入资金 12.50万元，用于各项维修。'
    const table = aTable('60.00', [aUnit('第一中学', '60.00', [aProject('校舍维修', '60.00', { goal })])])
    await expectWhole(printTable(table, { width: 12 }), table)
  })
})

describe('从电子表格复制的文字（制表符分列）', () => {
  const [unit] = aSmallTable().units
  const columns = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标'
  const rows = (unit?.projects ?? []).map(
    project =>
      `${project.name}\t${project.amounts.total ?? ''}\t\t\t${project.amounts.total ?? ''}\t"第一行\n${project.goal}"\t${listText(project)}`,
  )
  const text = [
    '2026年度项目支出绩效目标表\t\t\t\t\t\t',
    '部门名称：某市某区教育局\t\t\t\t\t\t单位：万元',
    columns,
    '合计\t100.00\t\t\t100.00\t\t',
    '某市某区教育局本级\t100.00\t\t\t100.00\t\t',
    ...rows,
  ].join('\r\n')

  it('空列就是空列：金额归列没有疑问', async () => {
    const table = await readTargetTable({ text })
    expect(table).toMatchObject({
      title: '2026年度项目支出绩效目标表',
      department: '某市某区教育局',
      doubts: [],
    })
    expect(table.units[0]?.projects.map(project => [project.name, project.amounts, project.goal])).toEqual([
      ['校舍维修', amounts('60.00', { other: '60.00' }), '第一行保障各项工作正常开展，完成年度任务。'],
      ['教师培训', amounts('40.00', { other: '40.00' }), '第一行保障各项工作正常开展，完成年度任务。'],
    ])
    expect(table.proof.ok).toBe(true)
  })
})

describe('名称、目标与指标的写法', () => {
  const only = (project: ReturnType<typeof aProject>) =>
    aTable('60.00', [aUnit('第一中学', '60.00', [project])])

  it.each([
    ['目标自带编号', { goal: '1、完善制度；2、开展1-6月检查；3、完成3-5项工程。' }],
    ['目标没有句号', { goal: '保障运转' }],
    ['目标中有句号', { goal: '保障运转。提高质量。降低成本。' }],
    ['名称含括号和数字', { name: '2026年“两优”表彰（第2批）' }],
    ['名称含顿号', { name: '供水、供电、供暖改造' }],
  ])('%s', async (_, parts) => {
    const table = only(aProject('校舍维修', '60.00', parts))
    for (const width of [8, 9, 10, 11, 12, 30]) {
      await expectWhole(printTable(table, { width, nameWidth: width }), table)
    }
  })

  it.each([
    ['名称中有“实施周期指标值”', { name: '实施周期指标值编制完成率' }],
    ['名称中有“年度指标值”和冒号', { name: '“年度指标值:”填报差错率' }],
    ['名称以“年度指标值”和冒号开头', { name: '年度指标值:差错率' }],
    ['名称含分号、冒号、引号', { name: '服务“一网通办”；其中：线上3、线下2（%）' }],
    ['没有实施周期指标值', { periodTarget: '' }],
    ['指标值是长句', { annualTarget: '制度健全，运行良好；群众满意' }],
    ['指标值中有句号', { annualTarget: '制度健全。运行良好' }],
    ['指标值带空格', { annualTarget: '反向 小于等于 12 万元' }],
    ['二级指标代码三位', { level2: { code: '113', name: '数量指标' } }],
    [
      '一级指标为成本',
      { level1: { code: '4', name: '成本指标' }, level2: { code: '41', name: '经济成本指标' } },
    ],
  ])('%s', async (_, parts) => {
    const table = only(
      aProject('校舍维修', '60.00', { indicators: [anIndicator(parts), anIndicator({ order: 2 })] }),
    )
    await expectWhole(printTable(table, { width: 30 }), table)
    const last = only(
      aProject('校舍维修', '60.00', { indicators: [anIndicator(), anIndicator({ ...parts, order: 2 })] }),
    )
    await expectWhole(printTable(last, { width: 300 }), last)
  })

  it.each(['培训人次达到1000', '完成率达到 95', '分两批实施，第1批30个，第2批1'])(
    '目标以数字结尾，没有句号：%s',
    async goal => {
      const table = only(aProject('校舍维修', '60.00', { goal }))
      for (const width of [9, 10, 11, 12, 30]) {
        await expectWhole(printTable(table, { width }), table)
      }
    },
  )

  it('每项指标各占一行，不印句号：上一项的值不并入下一项的编号', async () => {
    const indicators = Array.from({ length: 12 }, (_, index) =>
      anIndicator({ order: index + 1, periodTarget: '15', annualTarget: `${index + 3}` }),
    )
    const table = only(aProject('校舍维修', '60.00', { indicators }))
    const text = printTable(table, { width: 2000 }).replaceAll(/。(?=\d)/gu, '\n')
    expect((await readTargetTable({ text })).units).toMatchObject(table.units)
  })

  it('半角分号、全角冒号、全角短横', async () => {
    const table = only(aProject('校舍维修', '60.00'))
    const text = printTable(table, { width: 300 })
      .replaceAll('；', ';')
      .replaceAll(':', '：')
      .replaceAll(/(\d)-/g, '$1－')
    await expectWhole(text, table)
  })

  it('不印代码', async () => {
    const project = aProject('校舍维修', '60.00', { goal: '1、完善指标；2、提高质量。' })
    const table = only(project)
    const text = printTable(table, { width: 300 })
      .replaceAll('1-产出', '产出')
      .replaceAll(/1[12]-/g, '')
    const read = await readTargetTable({ text })
    expect(read.units[0]?.projects[0]?.goal).toBe(project.goal)
    expect(read.units[0]?.projects[0]?.indicators).toMatchObject([
      {
        level1: { code: '', name: '产出指标' },
        level2: { code: '', name: '数量指标' },
        annualTarget: '≥4次',
      },
      {
        level1: { code: '', name: '产出指标' },
        level2: { code: '', name: '质量指标' },
        annualTarget: '≥95%',
      },
    ])
  })

  it('PDF 抽出的部首字形与不可见字符读作所印的字', async () => {
    const table = only(aProject('⼯作经费', '60.00', { goal: '保障门\u200b户网站。' }))
    const project = (await readTargetTable({ text: printTable(table, { width: 300 }) })).units[0]?.projects[0]
    expect([project?.name, project?.goal]).toEqual(['工作经费', '保障门户网站。'])
  })
})
