import type { ImportedTable } from '@/domain/importedTable'
import { MONEY_SOURCES, wanYuan, type Amounts, type Fen } from '@/domain/money'
import { SOURCE_LABELS } from './money'

/** Counts of what a table holds, or of what was saved of it. */
export interface TableCounts {
  readonly units: number
  readonly projects: number
  readonly indicators: number
  readonly total: Fen | undefined
}

/** 「1 个单位、8 个项目、22 项指标，预算 280.96 万元」 */
export function countsText({ units, projects, indicators, total }: TableCounts): string {
  const budget = total === undefined ? '未列合计金额' : `预算 ${wanYuan(total)} 万元`
  return `${units} 个单位、${projects} 个项目、${indicators} 项指标，${budget}`
}

/** 「广州市花都区人民政府办公室 2025 年度」 */
export function tableName(department: string, year: number): string {
  return `${department} ${year} 年度`
}

/** What an import takes of a filled 自评表, and what it does not. */
export const SELF_EVALUATION_READ =
  '这是已填的项目支出绩效自评表。本次导入其中的年初预算数、绩效目标和指标；实际完成值、执行数、得分和偏差原因不随导入保存，请在“填报”中录入。'

/** That a table of this department and year is kept already, since when, and what can be done. */
export function existsAlready({ department, year, at, source, isDrafted, revised }: ImportedTable): string {
  const came = isDrafted ? '起草保存' : `导入（来源：${source}）`
  const since = revised ? `，${importedAt(revised.at)} 更新（来源：${revised.source}）` : ''
  const known = `${tableName(department, year)}的目标表已于 ${importedAt(at)} ${came}${since}。`
  return `${known}可与已导入的逐处对比，选择要更新的内容，已填报的不受影响；如果是其他年度的表，请改正预算年度。`
}

/** In which columns the amounts of a row stand: 「财政拨款 80.00、其他资金 10.00」. */
export function placementText(amounts: Amounts): string {
  return MONEY_SOURCES.flatMap(source => {
    const amount = amounts[source]
    return amount === undefined ? [] : [`${SOURCE_LABELS[source]} ${wanYuan(amount)}`]
  }).join('、')
}

/** What keeps a reviewed table from being saved. */
export const OBSTACLES = {
  'no-department': '请填写部门名称',
  'no-year': '请填写预算年度',
  'odd-year': '预算年度应为四位年份，如 2025',
  'year-exists': '该年度已有目标表，请与已导入的对比',
  'proof-failed': '读入核对未通过，核对后请勾选“我已核对，仍要导入”',
  'odd-period': '实施周期应为包含预算年度的起止年份',
} as const satisfies Record<string, string>

/** What keeps a table from being saved, in a sentence; `project` is whose period is odd. */
export function obstacleText(found: {
  readonly code: keyof typeof OBSTACLES
  readonly project?: string
}): string {
  return found.project === undefined ? OBSTACLES[found.code] : `“${found.project}”的${OBSTACLES[found.code]}`
}

/** A size as people know it from their files: 「5.0 MB」, 「12 KB」. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 0.1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}

/** When a table was imported, by the clock of this computer: 「2026年1月5日 09:00」. */
export function importedAt(iso: string): string {
  const at = new Date(iso)
  const time = [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${time}`
}
