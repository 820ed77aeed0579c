import type { Place } from '../printedPlace'
import { ReadingRefused } from '../readingRefused'
import type { Compact } from './compact'
import { indicatorHeads } from './indicatorHeads'

const TITLE = /项目支出(?:预算)?[^;。:、,]{0,8}?绩效目标[^;。:、,项]{0,6}表/gu

/** Words of the title of a table for a whole department, in compact text. */
export const DEPARTMENT_TABLE = /整体(?:支出)?(?:预算)?绩效(?:目标|自评|评价)|部门整体支出/u

/** Where the title of the table begins in a compact text; the one above a header, if the words occur more often. */
export function titleIndex(text: string): number | undefined {
  const found = Array.from(text.matchAll(TITLE), match => match.index)
  return found.find(index => /财政拨款|总计/u.test(text.slice(index, index + 400))) ?? found[0]
}

/** Refuses, by name where it can be told, text that holds no 项目支出绩效目标表 of the layout that is read. */
export function refuseOtherText(compact: Compact): void {
  const { text } = compact
  const firstIndicator = indicatorHeads(compact)[0]?.from
  const titled = titleIndex(text) !== undefined
  if (!titled && DEPARTMENT_TABLE.test(text.slice(0, firstIndicator ?? 20_000))) throw departmentTable()
  if (firstIndicator !== undefined) return
  if (titled) throw withoutIndicators(text)
  if (DEPARTMENT_TABLE.test(text.slice(0, 20_000))) throw departmentTable()
  throw new ReadingRefused(
    'not-a-target-table',
    '没有在文字中找到项目支出绩效目标表。请打开公开的《项目支出绩效目标表》，从表名开始全选、复制，再粘贴到这里。',
  )
}

/** The refusal of a table for a whole department. */
export function departmentTable(at?: Place): ReadingRefused {
  return new ReadingRefused(
    'department-table',
    '这是部门整体支出绩效目标表。本系统只管理项目支出绩效目标，请导入《项目支出绩效目标表》。',
    at,
  )
}

function withoutIndicators(text: string): ReadingRefused {
  const missing = '没有找到“1、1-产出指标；11-数量指标；……”这样的绩效指标'
  if (/总计.*财政拨款|合计[0-9]/u.test(text)) {
    return new ReadingRefused(
      'cut-off',
      `表格不完整：读到了表名和表头，但${missing}。请从表名开始，一直选到表格最后一行，重新复制后粘贴。`,
    )
  }
  return new ReadingRefused(
    'other-layout',
    `找到了表名，但${missing}，这种版式暂不能读取。请核对是否复制了完整的表格，或在项目中手工录入。`,
  )
}
