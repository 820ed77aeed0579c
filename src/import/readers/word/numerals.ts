const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '十', '百', '千']
const LEGAL_PLACES = ['', '拾', '佰', '仟']

/** A number as an automatic list prints it; `format` is Word's name for the kind of numerals. Unknown kinds: 1, 2, 3. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return signAt(value, 0x2460)
    case 'decimalEnclosedParen':
      return signAt(value, 0x2474)
    case 'decimalEnclosedFullstop':
      return signAt(value, 0x2488)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(value).replace(/^一十/u, '十')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, LEGAL_DIGITS, LEGAL_PLACES)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/gu, digit => DIGITS.charAt(Number(digit)))
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt(value - 1) || String(value)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'.charAt(value - 1) || String(value)
    default:
      return String(value)
  }
}

/** ①…⑳ and their like stand in a row of twenty. */
function signAt(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : String(value)
}

/** 1 is A, 26 Z, 27 AA, 28 BB, as Word counts on. */
function letters(value: number): string {
  if (value < 1) return ''
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30))
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value >= 4000) return String(value)
  let left = value
  let text = ''
  for (const [worth, sign] of ROMANS) for (; left >= worth; left -= worth) text += sign
  return text
}

/** 105 is 一百零五. Above 9,999 no list counts. */
function counted(value: number, digits = DIGITS, places = PLACES): string {
  if (value <= 0 || value > 9_999) return String(value)
  const printed = String(value)
  let text = ''
  for (const [index, digit] of Array.from(printed).entries())
    text += digit === '0' ? '零' : digits.charAt(Number(digit)) + (places[printed.length - 1 - index] ?? '')
  return text.replace(/零+/gu, '零').replace(/零$/u, '')
}
