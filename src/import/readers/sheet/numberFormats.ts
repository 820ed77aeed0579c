import type { XmlEvents } from '../xml/readXml'

/** Number formats (数字格式) by the number of a cell's style. */
export type NumberFormats = (style: number) => string

/**
 * Formats that a file names by number alone, as Excel in Chinese shows them. 14 and 22 follow the system's language;
 * 27–36 and 50–58 are East Asian. @see ECMA-376 Part 1, 18.8.30 (not checked against the original)
 */
const BUILT_IN: Readonly<Partial<Record<number, string>>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format of a number without one: 常规, all its digits. */
export const GENERAL = 'General'

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? GENERAL
}

/** Gathers the formats of a workbook from its part of styles. */
export function numberFormatsReader(): { readonly events: XmlEvents; readonly formats: NumberFormats } {
  const own = new Map<number, string>()
  const styles: number[] = []
  let isInCellStyles = false
  return {
    events: {
      open(name, { numFmtId, formatCode }) {
        if (name === 'cellXfs') isInCellStyles = true
        else if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? GENERAL)
        else if (name === 'xf' && isInCellStyles) styles.push(Number(numFmtId ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') isInCellStyles = false
      },
    },
    formats(style) {
      const id = styles[style] ?? 0
      return own.get(id) ?? builtInFormat(id)
    },
  }
}
