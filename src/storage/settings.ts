import type { TargetDatabase } from './database'

/** A remembered choice; undefined when none was made. What it is like must be checked: an older version may have written it. */
export async function readSetting({ settings }: TargetDatabase, key: string): Promise<unknown> {
  return (await settings.get(key))?.value
}

/** Remembers a choice; undefined forgets it. A choice is no change of what is kept: it makes no batch. */
export async function writeSetting({ settings }: TargetDatabase, key: string, value: unknown): Promise<void> {
  if (value === undefined) await settings.delete(key)
  else await settings.put({ key, value })
}
