import { describe, expect, it } from 'vitest'
import { normalise } from '@/domain/notation/normalise'
import { arabicNumeral, chineseNumeral } from '@/domain/notation/numerals'

describe('中文数字', () => {
  it.each([
    ['零', '0'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['九十五', '95'],
    ['九十五点五', '95.5'],
    ['一百零五', '105'],
    ['一百二十', '120'],
    ['三千五百', '3500'],
    ['三万五千', '35000'],
    ['二〇二五', '2025'],
  ])('%s', (text, value) => {
    expect(chineseNumeral(text)).toEqual({ text, value })
  })

  it.each(['百', '千方百计', '万', '亿', '点', '人', ''])('「%s」不是数字', text => {
    expect(chineseNumeral(text)).toBeUndefined()
  })

  it.each(['两三次', '二三十人', '五六百', '一百二', '两千五', '三万五'])(
    '「%s」是约数或略写，不当作确数',
    text => {
      expect(chineseNumeral(text)).toBeUndefined()
    },
  )

  it('末尾的万留给单位', () => {
    expect(chineseNumeral('三万元')).toEqual({ text: '三', value: '3' })
  })
})

describe('阿拉伯数字', () => {
  it.each([
    ['1,200.50元', '1,200.50', '1200.50'],
    ['1,234,567', '1,234,567', '1234567'],
    ['1,2', '1', '1'],
    ['1,2345', '1', '1'],
    ['0.0', '0.0', '0.0'],
    ['.5', '.5', '0.5'],
    ['5.', '5', '5'],
    ['007', '007', '7'],
  ])('%s', (rest, text, value) => {
    expect(arabicNumeral(rest)).toEqual({ text, value })
  })
})

it('统一写法不改变长度', () => {
  const printed = '＞＝３０％　（含）—～﹦≧'
  expect(normalise(printed)).toBe('>=30% (含)-~=≥')
  expect(normalise(printed)).toHaveLength(printed.length)
})
