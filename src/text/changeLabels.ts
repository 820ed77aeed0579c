/** What kind of change was made, as 撤销 and the history name it. */
export const CHANGE_LABELS = {
  import: '导入',
  revision: '更新目标表',
  entry: '填报',
  money: '填报金额',
  target: '更正指标值',
  doubt: '核定存疑',
  accumulation: '更改跨年口径',
  pairing: '配对',
  period: '更改实施周期',
  restore: '恢复备份',
  undo: '撤销',
  redo: '重做',
} as const satisfies Record<string, string>
