import { describe, expect, it } from 'vitest'
import { amounts } from '../../aTable'
import { rawSource, type CellText } from '../../rawTables'
import { readRaw } from '../../readRaw'

const wide = (text: string, columns: number): CellText => ({ text, columns })
const tall = (text: string, rows: number): CellText => ({ text, rows })

interface Figures {
  readonly rate?: string
  readonly carriedOver?: string
  readonly score?: string
  readonly total?: string
  readonly weight?: string
}

/** 项目支出绩效自评表 as 财预〔2020〕10号 prints it. */
function aSelfEvaluation({
  rate = '99.97%',
  carriedOver = '',
  score = '39',
  total = '98',
  weight = '40',
}: Figures = {}): CellText[][] {
  return [
    [wide('项目名称', 2), '', wide('委托业务', 7), '', '', '', '', '', ''],
    [wide('主管部门', 2), '', wide('某镇人民政府', 3), '', '', '实施单位', wide('某镇财政所', 3), '', ''],
    [
      { text: '项目资金\n（万元）', rows: 5, columns: 2 },
      '',
      '',
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    ['', '', '年度资金总额：', '90.00', '89.97', '89.94', '10', rate, '9'],
    ['', '', '其中：当年财政拨款', '90.00', '89.97', '89.94', '—', '', '—'],
    ['', '', '上年结转资金', carriedOver, '', '', '—', '', '—'],
    ['', '', '其他资金', '', '', '', '—', '', '—'],
    [tall('年度总体目标', 2), wide('预期目标', 5), '', '', '', '', wide('实际完成情况', 3), '', ''],
    ['', wide('申请90万元。其中：\n30万元用于审计；', 5), '', '', '', '', wide('完成89.94万元。', 3), '', ''],
    [
      tall('绩效指标', 4),
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['', tall('产出指标(50分)', 2), '数量指标', '指标1：项目数量', '≥50个', '50', weight, '40', ''],
    ['', '', '质量指标', '指标1：合格率', '100%', '98%', '40', score, '有返工'],
    ['', '满意度指标', '满意度指标', '群众满意度', '≥90%', '95%', '10', '10', ''],
    [wide('总分', 6), '', '', '', '', '', '100', total, ''],
  ]
}

const source = (figures?: Figures) =>
  rawSource(['附件2', '项目支出绩效自评表', '（2022年度）', { rows: aSelfEvaluation(figures) }])

describe('填好的绩效自评表', () => {
  it('目标、实际完成值、分值、得分和偏差原因', async () => {
    const table = await readRaw(source())
    expect(table).toMatchObject({ form: 'self-evaluation', title: '项目支出绩效自评表', year: 2022 })
    const project = table.units[0]?.projects[0]
    expect(project).toMatchObject({
      name: '委托业务',
      amounts: amounts('90.00'),
      goal: '申请90万元。其中：30万元用于审计；',
    })
    expect(
      project?.indicators.map(({ level1, annualTarget, result }) => [level1.name, annualTarget, result]),
    ).toEqual([
      ['产出指标(50分)', '≥50个', { actual: '50', weight: '40', score: '40', deviationNote: '' }],
      ['产出指标(50分)', '100%', { actual: '98%', weight: '40', score: '39', deviationNote: '有返工' }],
      ['满意度指标', '≥90%', { actual: '95%', weight: '10', score: '10', deviationNote: '' }],
    ])
  })

  it('年初、全年预算数和执行数，执行率与总分', async () => {
    const { units, doubts, proof } = await readRaw(source())
    expect(units[0]?.projects[0]?.execution).toEqual({
      initial: amounts('90.00'),
      adjusted: amounts('89.97'),
      executed: amounts('89.94'),
      weight: '10',
      rate: '99.97%',
      score: '9',
      goalReached: '完成89.94万元。',
      totalScore: '98',
    })
    expect(doubts).toEqual([])
    expect(proof.checks.slice(-3)).toEqual([
      { name: '执行率与预算数、执行数一致', ok: true, detail: '共核对 1 个项目' },
      { name: '各项得分之和等于总分', ok: true, detail: '共核对 1 个项目' },
      { name: '各项分值之和等于 100', ok: true, detail: '共核对 1 个项目' },
    ])
  })

  it.each([
    ['执行率四舍五入', { rate: '99.97%' }, []],
    ['执行率舍去尾数', { rate: '99.96%' }, []],
    ['执行率取整', { rate: '100%' }, []],
    ['执行率不印百分号', { rate: '99.97' }, []],
    ['执行率空白：不核对', { rate: '' }, []],
    [
      '执行率与数不符',
      { rate: '98.50%' },
      [['execution-rate-differs', '“委托业务”印的执行率是 98.50%，按执行数与预算数计算是 99.97%，请核对']],
    ],
    [
      '得分之和与总分不符',
      { score: '38' },
      [['score-sum-differs', '“委托业务”各项得分之和是 97，与总分 98 不一致，请核对']],
    ],
    ['总分空白：不核对', { total: '', score: '38' }, []],
    [
      '分值之和不是 100',
      { weight: '35' },
      [['weight-sum-differs', '“委托业务”各项分值之和是 95，不是 100，请核对']],
    ],
    ['指标自己满 100 分', { weight: '50' }, []],
    [
      '上年结转资金计入其他资金',
      { carriedOver: '3.00' },
      [
        ['carried-over', '上年结转资金 3.00 万元计入了“其他资金”，请核对'],
        ['sources-differ', '“委托业务”各资金来源合计 93.00 万元，与总计 90.00 万元相差 3.00 万元'],
      ],
    ],
    ['上年结转资金是 0', { carriedOver: '0' }, []],
  ])('%s', async (_, figures, expected) => {
    const { doubts, proof } = await readRaw(source(figures))
    expect(doubts.map(({ code, message }) => [code, message])).toEqual(expected)
    expect(proof.ok).toBe(expected.length === 0)
  })

  it('四川的表：调整后预算数、指标性质·指标值·度量单位分列、合计行', async () => {
    const rows: CellText[][] = [
      [wide('项目名称', 2), '', wide('工资性支出', 8), '', '', '', '', '', '', ''],
      [
        wide('主管部门', 2),
        '',
        wide('某县发展和改革局本级', 3),
        '',
        '',
        wide('实施单位（盖章）', 2),
        '',
        wide('某县发展和改革局', 3),
        '',
        '',
      ],
      [
        tall('项目基本情况', 3),
        wide('1.项目年度目标完成情况', 2),
        '',
        wide('项目年度目标', 3),
        '',
        '',
        wide('年度目标完成情况', 4),
        '',
        '',
        '',
      ],
      ['', wide('', 2), '', wide('保障工资及时发放。', 3), '', '', wide('已全部发放。', 4), '', '', ''],
      ['', wide('2.项目实施内容及过程概述', 2), '', wide('按月发放。', 7), '', '', '', '', '', ''],
      [
        tall('预算执行情况（10分）', 3),
        wide('年度预算数（万元）', 2),
        '',
        '年初预算',
        '调整后预算数',
        '预算执行数',
        '预算执行率',
        '权重',
        '得分',
        '原因',
      ],
      ['', wide('总额', 2), '', '238.93', '251.89', '251.89', '100.00%', '10', '10', '无'],
      ['', wide('其中：财政资金', 2), '', '238.93', '251.89', '251.89', '100.00%', '/', '/', ''],
      [
        tall('绩效指标（90分）', 3),
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '权重',
        '得分',
      ],
      ['', '产出指标', '数量指标', '发放覆盖率', '＝', '100', '%', '100', '60', '60'],
      ['', '效益指标', '社会效益指标', '足额保障率', '＝', '100', '%', '100', '30', '30'],
      [wide('合计', 8), '', '', '', '', '', '', '', '100', '100'],
      ['评价结论', wide('项目自评 100 分。', 9), '', '', '', '', '', '', '', ''],
      [wide('项目负责人：张三', 5), '', '', '', '', wide('财务负责人：李四', 5), '', '', '', ''],
    ]
    const table = await readRaw(rawSource(['部门预算项目支出绩效自评表（2023年度）', { rows }]))
    expect(table).toMatchObject({ form: 'self-evaluation', year: 2023, department: '某县发展和改革局本级' })
    expect(table.units[0]).toMatchObject({ name: '某县发展和改革局' })
    expect(table.units[0]?.projects[0]).toMatchObject({
      goal: '保障工资及时发放。',
      amounts: amounts('238.93'),
      execution: {
        initial: amounts('238.93'),
        adjusted: amounts('251.89'),
        executed: amounts('251.89'),
        weight: '10',
        rate: '100.00%',
        score: '10',
        goalReached: '已全部发放。',
        totalScore: '100',
      },
      indicators: [
        { annualTarget: '＝100%', result: { actual: '100', weight: '60', score: '60' } },
        { annualTarget: '＝100%', result: { actual: '100', weight: '30', score: '30' } },
      ],
    })
    expect(table.proof.checks.slice(-3).every(({ ok }) => ok)).toBe(true)
    expect(table.doubts.map(({ message }) => message)).toEqual([
      '表中有未读取的文字：2.项目实施内容及过程概述 按月发放。',
      '表中有未读取的文字：评价结论 项目自评 100 分。',
    ])
    expect(table.source.notes).toEqual(['表中另印有：项目负责人：张三 财务负责人：李四。'])
  })

  it('自评表与目标表在一个文件里：拒绝', async () => {
    const targets: CellText[][] = [
      ['项目名称', '总计', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
      ['校舍维修', '60.00', '安全', '产出指标', '数量指标', '面积', '100'],
      ['合计', '60.00', '', '', '', '', ''],
    ]
    const reading = readRaw(
      rawSource(['项目支出绩效目标表', { rows: targets }, '项目支出绩效自评表', { rows: aSelfEvaluation() }]),
    )
    await expect(reading).rejects.toMatchObject({ code: 'several-tables' })
  })
})
