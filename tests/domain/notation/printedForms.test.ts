import { describe, expect, it } from 'vitest'
import { readThreshold } from '@/domain/threshold'
import type { Comparison } from '@/domain/threshold'

/** The codes of what is doubtful, in order. */
const doubtsOf = (printed: string) => readThreshold(printed).doubts.map(({ code }) => code)

describe('表头写进格子里的：定性、定量、正向、反向', () => {
  it.each<[string, Comparison, boolean, string, string, string[]]>([
    ['定量：≥3次', '>=', true, '3', '次', ['class-prefix']],
    ['定量指标 100%', '>=', false, '100', '%', ['class-prefix']],
    ['定量3次', '>=', false, '3', '次', ['class-prefix']],
    ['正向指标：≥90%', '>=', true, '90', '%', []],
    ['正向 ≥90%', '>=', true, '90', '%', []],
    ['正向 >90%', '>', true, '90', '%', []],
    ['反向小于等于5%', '<=', true, '5', '%', []],
    ['逆向：≤5%', '<=', true, '5', '%', []],
    ['(反向)<5%', '<', true, '5', '%', []],
    ['逆向 5%', '<=', false, '5', '%', ['class-prefix']],
    ['反向5%', '<=', false, '5', '%', ['class-prefix']],
    ['反向 >3', '>', true, '3', '', ['class-contradicts']],
    ['反向 ≥3', '>=', true, '3', '', ['class-contradicts']],
    ['正向 <3', '<', true, '3', '', ['class-contradicts']],
  ])('%s', (printed, comparison, stated, bound, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', comparison, stated, bound, unit })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['(定性) 明显', '明显', ['class-prefix']],
    ['评价（定性）良好', '评价（定性）良好', []],
    ['正向', '正向', []],
    ['定性', '定性', []],
  ])('%s 是文字', (printed, wording, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it('正向引导3次：那里的正向是句子里的字', () => {
    expect(doubtsOf('正向引导3次')).toEqual(['words-around'])
  })

  it('区间与日期也可以有', () => {
    expect(readThreshold('正向 85-95%')).toMatchObject({ kind: 'range', low: '85', high: '95', unit: '%' })
    expect(doubtsOf('正向 85-95%')).toEqual(['class-prefix'])
    expect(readThreshold('反向 3月底前')).toMatchObject({ kind: 'date', by: '--03-31' })
    expect(doubtsOf('定性±3%')).toEqual(['class-contradicts'])
  })
})

describe('数字旁边的字', () => {
  it.each<[string, Comparison, string, string, string[]]>([
    ['90%。', '>=', '90', '%', []],
    ['90%，，', '>=', '90', '%', []],
    ['2025年完成3次', '>=', '3', '次', ['words-around']],
    ['三左右', '>=', '3', '', ['approximate']],
    ['三', '>=', '3', '', []],
    ['≥三次', '>=', '3', '次', []],
    ['3万余元', '>=', '3', '万元', ['approximate']],
    ['3万多元', '>=', '3', '万元', ['approximate']],
    ['3余万元', '>=', '3', '万元', ['approximate']],
    ['3万余', '>=', '3', '万', ['approximate']],
    ['控制在80%以上', '>=', '80', '%', []],
    ['达到5%以下', '<=', '5', '%', []],
    ['不高于5%（含）', '<=', '5', '%', []],
    ['低于5%', '<', '5', '%', []],
    ['100%+', '>=', '100', '%', ['plus-behind']],
    ['100+', '>=', '100', '', ['plus-behind']],
    ['≤100%+', '<=', '100', '%', ['plus-behind']],
    ['3个 A级', '>=', '3', '个', ['words-around']],
    ['90% ≥', '>=', '90', '%', ['reversed-operator']],
    ['3 人 ≤', '<=', '3', '人', ['reversed-operator']],
    ['3 =', '=', '3', '', ['reversed-operator']],
    ['5℃', '>=', '5', '℃', []],
    ['10日后', '>=', '10', '日', ['words-around']],
    ['满意度为95', '>=', '95', '', ['words-around']],
    ['人数:5', '>=', '5', '', ['words-around']],
    ['为5', '>=', '5', '', ['words-around']],
    ['投诉是0起', '<=', '0', '起', ['words-around']],
    ['提高5%', '>=', '5', '%', ['words-around']],
    ['至少提高5', '>=', '5', '', []],
    ['提升3以上', '>=', '3', '', []],
    ['5%以上增长', '>=', '5', '%', []],
    ['3年内', '<=', '3', '年', []],
    ['10日历天之前', '>=', '10', '日历天', ['words-around']],
    ['10工作日前', '>=', '10', '工作日', ['words-around']],
    ['10日完成之前', '>=', '10', '日', ['words-around']],
    ['3次底', '>=', '3', '次', ['words-around']],
    ['3年期末', '>=', '3', '年', ['words-around']],
    ['完成率-95%', '>=', '95', '%', ['words-around']],
    ['3m高A', '>=', '3', 'm', ['words-around']],
    ['3元标准/人', '>=', '3', '元', ['words-around']],
  ])('%s', (printed, comparison, bound, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', comparison, bound, unit })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['2025年3-5次', []],
    ['12月内办结3件', ['several-values']],
    ['每年一次', []],
    ['各三次', []],
    ['提升五个百分点', []],
    ['提高5', ['unread-number']],
    ['满意度为95甲', ['unread-number']],
    ['满意度为95（好）', ['unread-number']],
    ['为人数5', ['unread-number']],
    ['提高5左右', ['unread-number']],
    ['5abc', ['unread-number']],
    ['5X', ['unread-number']],
    ['3A级', ['unread-number']],
    ['3 A', ['unread-number']],
    ['3%A', ['unread-number']],
    ['半年内', []],
    ['每月25日前', []],
    ['是否好坏', []],
    ['好坏程度', []],
    ['有与无', []],
    ['是/否', ['both-ways']],
    ['有或无', ['both-ways']],
    ['好／坏', ['both-ways']],
    ['高低', ['both-ways']],
    ['情况无', []],
    ['暂无数据', []],
    ['良好%较多', []],
  ])('%s 是文字', (printed, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each(['未设', '未设置', '未设定', '暂无', 'N/A', 'NA', 'n/a', '无..', '~', '|', '\\', '_'])(
    '「%s」未设',
    printed => {
      expect(readThreshold(printed)).toEqual({ printed, kind: 'none', doubts: [] })
    },
  )

  it.each(['应保尽保%', '应保尽保 %', '应保尽保  ％', '应保尽保‰', '应保\n尽保 %'])(
    '%s：多余的符号不算文字',
    printed => {
      expect(readThreshold(printed)).toMatchObject({
        kind: 'words',
        wording: printed.replace(/\s*[%％‰]$/u, ''),
      })
      expect(doubtsOf(printed)).toEqual(['stray-unit'])
    },
  )
})

describe('期限', () => {
  it.each([
    ['达到11月30日', '--11-30', []],
    ['约11月底', '--11-30', ['approximate']],
    ['2月28日', '--02-28', []],
    ['2月15日前', '--02-15', []],
    ['3月底前', '--03-31', []],
    ['2月底前', '--02-28', ['leap-day']],
    ['2月', '--02-28', ['day-missing']],
    ['11月', '--11-30', ['day-missing']],
    ['2025年', '2025-12-31', ['day-missing']],
    ['3月内', '--03-31', []],
    ['3月以内', '--03-31', []],
    ['2月前', '--01-31', ['before-month']],
    ['3月前', '--02-28', ['before-month']],
    ['3月以前', '--02-28', ['before-month']],
    ['3月之前', '--02-28', ['before-month']],
    ['2024年3月前', '2024-02-29', ['before-month']],
    ['2025年12月前', '2025-11-30', ['before-month']],
    ['2025年前', '2024-12-31', ['before-month']],
    ['2025年前完成', '2024-12-31', ['before-month']],
    ['11月30日及以前', '--11-30', []],
    ['11月30日止', '--11-30', []],
    ['11月30日为止', '--11-30', []],
    ['截止11月30日', '--11-30', []],
    ['截止到11月30日', '--11-30', []],
    ['截至11月30日', '--11-30', []],
    ['力争2025年11月30日', '2025-11-30', []],
    ['项目2025年11月30日完成', '2025-11-30', []],
    ['11月底前全部完成', '--11-30', []],
    ['11月底基本完工', '--11-30', []],
    ['11月底前按时完成', '--11-30', []],
    ['验收2025年11月30日', '2025-11-30', ['words-around']],
    ['工程验收11月30日', '--11-30', ['words-around']],
    ['良好2025年11月30日', '2025-11-30', ['words-around']],
    ['良好2025年11月30日前', '2025-11-30', []],
    ['2025年11月30日前验收后付款', '2025-11-30', ['words-around']],
    ['2025-11', '2025-11-30', ['day-missing']],
    ['2025.11底', '2025-11-30', []],
    ['2025/11前', '2025-10-31', ['before-month']],
    ['2025年年末', '2025-12-31', []],
    ['二〇二五年十一月三十日前', '2025-11-30', []],
    ['二零二五年底', '2025-12-31', []],
    ['一季度末', '--03-31', []],
    ['第2季度底', '--06-30', []],
    ['2025年四季度末', '2025-12-31', []],
    ['11月份底', '--11-30', []],
    ['11月3号', '--11-03', []],
  ])('%s', (printed, by, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['≥2025年12月31日', ['date-operator']],
    ['高于11月30日', ['date-operator']],
    ['2025年11月30日起', ['date-operator']],
    ['2025年11月30日以后', ['date-operator']],
    ['11月30日之后', ['date-operator']],
    ['1月前', ['unread-number']],
    ['1月15日前，3月1日前', ['several-values']],
    ['11月31日前', ['no-such-day']],
  ])('%s 没有能用的最后一天', (printed, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(doubtsOf(printed)).toEqual(codes)
  })
})

describe('两个界值', () => {
  it.each([
    ['12021-12025', '12021', '12025', '', []],
    ['1200-2025册', '1200', '2025', '册', []],
    ['2001-2003册', '2001', '2003', '册', []],
    ['误差±3左右', '-3', '3', '', ['approximate']],
    ['±0', '0', '0', '', []],
    ['±0.0%', '0.0', '0.0', '%', []],
    ['3-5左右', '3', '5', '', ['approximate']],
    ['约3-5次', '3', '5', '次', ['approximate']],
    ['3左右-5次', '3', '5', '次', ['approximate']],
    ['在3-5次之间', '3', '5', '次', []],
    ['介于3%-5%之间', '3', '5', '%', []],
    ['3-5次区间', '3', '5', '次', []],
    ['3-5次范围', '3', '5', '次', []],
    ['3-5次范围内', '3', '5', '次', []],
    ['约束在3-5次', '3', '5', '次', ['words-around']],
    ['3-5次之间完成', '3', '5', '次', ['words-around']],
    ['完成在3-5次', '3', '5', '次', ['words-around']],
    ['≤5且≥3', '3', '5', '', []],
    ['≥3并≤5', '3', '5', '', []],
    ['≥3同时≤5', '3', '5', '', []],
    ['≥3但≤5', '3', '5', '', []],
    ['≥3而≤5', '3', '5', '', []],
    ['≥3且≤3', '3', '3', '', []],
    ['5人以下3人以上', '3', '5', '人', []],
    ['3千-5千元', '3', '5', '千元', []],
    ['3百万-5百万元', '3', '5', '百万元', []],
    ['3百万-5百万', '3', '5', '百万', []],
    ['3万元-5', '3', '5', '万元', []],
    ['3次～5', '3', '5', '次', []],
    ['3次—5次', '3', '5', '次', []],
    ['3到5', '3', '5', '', []],
    ['3-3', '3', '3', '', []],
  ])('%s', (printed, low, high, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'range', low, high, unit })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['3天-5次', ['several-values']],
    ['3千-5万元', ['several-values']],
    ['3万-5元', ['several-values']],
    ['3元-5万元', ['several-values']],
    ['3万元-5万元/人', ['several-values']],
    ['≤3且≥5', ['several-values']],
    ['≥5且≤3', ['several-values']],
    ['≥3次且≤5天', ['several-values']],
    ['≥3且≥5', ['several-values']],
    ['≤3且≤5', ['several-values']],
    ['大于3且小于5', ['several-values']],
    ['≥3且小于5', ['several-values']],
    ['大于3且≤5', ['several-values']],
    ['≤5且大于3', ['several-values']],
    ['≥3次培训且≤5次', ['several-values']],
    ['3≥且≤5', ['several-values']],
    ['≥3且5≤', ['several-values']],
    ['≥3≤5=4', ['several-values']],
    ['5-3-1', ['several-values']],
    ['3-5A级', ['several-values']],
    ['±3%A', ['unread-number']],
    ['1-4季度', []],
    ['1-3季', []],
    ['3-5日', []],
    ['3-5号', []],
    ['3-12月份', []],
    ['2021-2025', []],
    ['1998-2003', []],
  ])('%s 不是区间', (printed, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(doubtsOf(printed)).toEqual(codes)
  })
})
