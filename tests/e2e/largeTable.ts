/** Large enough that importing or restoring it is under way for a while. */
export const PROJECTS = 40
const INDICATORS = 20

/** How many documents an import of it leaves in each table. */
export const LARGE_TABLE_COUNTS = {
  departments: 1,
  departmentYears: 1,
  projects: PROJECTS,
  projectYears: PROJECTS,
  lineages: PROJECTS * INDICATORS,
  sourceFiles: 1,
  batches: 1,
}

/** A table (项目支出绩效目标表) of many projects as text, for pasting. */
export function largeTable(): string {
  const projects = Array.from({ length: PROJECTS }, (_, at) => projectText(at + 1))
  const total = `${PROJECTS}.00`
  return [
    '项目支出绩效目标表',
    '部门名称：示范区办公室 单位：万元',
    '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
    `合计 ${total} ${total}`,
    `示范区办公室 ${total} ${total}`,
    ...projects,
  ].join('\n\n')
}

function projectText(number: number): string {
  const indicators = Array.from({ length: INDICATORS }, (_, at) => {
    const target = `≥${at + 3}个`
    const name = `第${number}项目完成任务${at + 1}的数量`
    return `${at + 1}、1-产出指标；11-数量指标；${name}；实施周期指标值:${target}；年度指标值:${target}。`
  })
  return `专项${number}经费 1.00 1.00\n\n完成第${number}个专项的各项工作任务。\n\n${indicators.join('')}`
}
