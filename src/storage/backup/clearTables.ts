import type { TargetDatabase } from '../database'
import { BACKED_UP_TABLES, LOCAL_SETTINGS } from './backupFormat'

/** Takes away all that a backup would hold; snapshots and what belongs to the browser stay. */
export async function clearTables(database: TargetDatabase): Promise<void> {
  for (const table of BACKED_UP_TABLES) if (table !== 'settings') await database.table(table).clear()
  await database.settings.filter(({ key }) => !key.startsWith(LOCAL_SETTINGS)).delete()
}
