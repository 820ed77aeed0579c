import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import { convert, isRatio, unitsConvert } from '@/domain/notation/units'
import { readThreshold } from '@/domain/threshold'

describe('同类单位换算，与别类单位互不相干', () => {
  it.each([
    ['%', '%', '1'],
    ['百分比', '%', '1'],
    ['‰', '%', '0.1'],
    ['千分之一', '%', '0.1'],
    ['‱', '%', '0.01'],
    ['万分之一', '%', '0.01'],
    ['m', '米', '1'],
    ['公里', '米', '1000'],
    ['千米', '米', '1000'],
    ['km', '米', '1000'],
    ['KM', '米', '1000'],
    ['厘米', '米', '0.01'],
    ['cm', '米', '0.01'],
    ['毫米', '米', '0.001'],
    ['mm', '米', '0.001'],
    ['㎡', '平方米', '1'],
    ['m2', '平方米', '1'],
    ['m²', '平方米', '1'],
    ['平米', '平方米', '1'],
    ['公顷', '平方米', '10000'],
    ['平方公里', '平方米', '1000000'],
    ['平方千米', '平方米', '1000000'],
    ['km2', '平方米', '1000000'],
    ['km²', '平方米', '1000000'],
    ['m3', '立方米', '1'],
    ['m³', '立方米', '1'],
    ['g', '克', '1'],
    ['公斤', '克', '1000'],
    ['千克', '克', '1000'],
    ['kg', '克', '1000'],
    ['吨', '克', '1000000'],
    ['t', '克', '1000000'],
    ['日', '天', '1'],
    ['名', '人', '1'],
    ['十万元', '元', '100000'],
    ['百万元', '元', '1000000'],
    ['千万元', '元', '10000000'],
    ['千亿元', '元', '100000000000'],
    ['万吨', '公斤', '10000000'],
    ['万米', '公里', '10'],
  ])('1 %s = ? %s', (unit, base, expected) => {
    expect(convert('1', unit, base)?.toFixed()).toBe(expected)
    expect(unitsConvert(unit, '次')).toBe(false)
    expect(unitsConvert('次', unit)).toBe(false)
  })

  it.each(['米', '平方米', '立方米', '克', '天', '人', '元', '百分点', '%'])('%s 只与同类换算', unit => {
    const others = ['米', '平方米', '立方米', '克', '天', '人', '元', '百分点', '%'].filter(
      one => one !== unit,
    )
    expect(others.filter(other => unitsConvert(unit, other))).toEqual([])
    expect(unitsConvert(unit, unit)).toBe(true)
  })

  it.each([
    ['级', '次'],
    ['万整个村', '万整村'],
    ['%', '万'],
    ['‰', '亿'],
    ['x万元', '元'],
  ])('%s 与 %s 不换算', (one, other) => {
    expect(unitsConvert(one, other)).toBe(false)
    expect(unitsConvert(other, one)).toBe(false)
  })

  it.each([
    [' ', '%', '5'],
    ['%', ' ', '5'],
    ['百万', '', '5000000'],
    ['十万级', ' ', '500000'],
    ['万 级', '', '50000'],
    ['x万', '', '5'],
    ['万级别', '级别', '50000'],
    ['万层级', '层级', '50000'],
  ])('5「%s」换作「%s」是 %s', (one, other, expected) => {
    expect(convert('5', one, other)?.toFixed()).toBe(expected)
  })

  it.each(['%', '百分比', '‰', '千分之一', '‱', '万分之一'])('%s 是比率', unit => {
    expect(isRatio(unit)).toBe(true)
  })

  it.each(['', '万', '元', '百分点', '分', '倍'])('「%s」不是比率', unit => {
    expect(isRatio(unit)).toBe(false)
  })

  it.each(['', '-', '1.', '.5', '1e3', '+1', '1,000', '1 000', '١', 'Infinity'])(
    '「%s」不是普通小数',
    value => {
      expect(convert(value, '元', '元')).toBeUndefined()
    },
  )
})

describe('单位前的「个」不改变单位', () => {
  it.each([
    ['个百分点', '百分点'],
    ['个工作日', '工作日'],
    ['个自然日', '自然日'],
    ['个小时', '小时'],
    ['个星期', '星期'],
    ['个季度', '季度'],
    ['个年度', '年度'],
    ['个月', '月'],
    ['个村', '村'],
    ['个点', '点'],
    [' 个 百分点', '百分点'],
  ])('%s 就是 %s', (one, other) => {
    expect(convert('2', one, other)?.toFixed()).toBe('2')
    expect(convert('2', other, one)?.toFixed()).toBe('2')
  })

  it('万个工作日也是工作日，单独的个还是个', () => {
    expect(convert('2', '万个工作日', '工作日')?.toFixed()).toBe('20000')
    expect(convert('2', '万个', '个')?.toFixed()).toBe('20000')
    expect(unitsConvert('个', '人')).toBe(false)
    expect(unitsConvert('个/天', '天')).toBe(false)
    expect(unitsConvert('整个村', '村')).toBe(false)
  })

  it.each(['%', '‰', '百分比', '个', '分', '点', '天'])('百分点与 %s 不换算', unit => {
    expect(unitsConvert('百分点', unit)).toBe(false)
    expect(unitsConvert('个百分点', unit)).toBe(false)
  })

  it.each([
    ['2', 'met'],
    ['2百分点', 'met'],
    ['2个百分点', 'met'],
    ['2 个百分点', 'met'],
    ['1.9百分点', 'missed'],
    ['2%', 'unjudged'],
  ])('提高2个百分点，完成 %s：%s', (printed, status) => {
    for (const target of ['提高2个百分点', '提高2百分点', '≥2个百分点']) {
      const threshold = readThreshold(target)
      expect(judge(threshold, readActual(printed, threshold)).status).toBe(status)
    }
  })
})

describe('汉字数字后面跟着计量单位的是数量', () => {
  const counted = (
    '个 人 人次 名 位 户 次 家 批次 场次 期 件 份 篇 册 本 套 台 台套 台班 辆 车次 艘 架 条 项 宗 起 例 处 座 栋 间 所 门 班次 课时 学时 学分 节 堂 张 ' +
    '块 面 只 头 株 棵 根 支 瓶 盒 箱 卷 幅 部 款 种 类 组 队 站 点位 村 社区 街道 镇 乡 县 路 段 孔 眼 口 盏 枚 颗 把 双 顶 床 车位 席 桌 餐 剂次 针次 人天 ' +
    '人月 标段 批件 案件 单 笔 票 字 页 帧 集 首 版面 栏 届 轮次 圈 趟 航次 主体 元 万元 亿元 度 倍 米 公里 厘米 毫米 平方米 平方公里 公顷 亩 立方米 升 ' +
    '吨 公斤 克 斤 秒 分钟 小时 个小时 天 日 工作日 个工作日 周 星期 个月 季度 年 年度 分贝 摄氏度 元/人 元/人、天 人次/天 台(套)'
  ).split(' ')

  it.each(counted)('三%s', unit => {
    expect(readThreshold(`三${unit}`)).toMatchObject({ kind: 'number', bound: '3', unit, doubts: [] })
  })
})
