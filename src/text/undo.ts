/** Why a change can't be taken back yet: later changes stand on it. */
export function undoBlocked(laterChanges: number): string {
  return `其后还有 ${laterChanges} 处改动以它为基础，请先撤销那些改动。`
}
