import { describe, expect, it } from 'vitest'
import { numeral } from '@/import/readers/word/numerals'

describe('自动编号的数字', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 5, '05'],
    ['decimalZero', 12, '12'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 1001, '一千零一'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseCountingThousand', 10_000, '10000'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 105, '一〇五'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['decimalEnclosedCircleChinese', 1, '①'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['decimalFullWidth', 10, '１０'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 26, 'Z'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 1, 'a'],
    ['none', 3, ''],
    ['bullet', 3, ''],
    ['没有见过的', 7, '7'],
  ])('%s 的 %d：%s', (format, value, printed) => {
    expect(numeral(value, format)).toBe(printed)
  })
})
