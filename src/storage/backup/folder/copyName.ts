import { localDay } from '../backupFormat'

/**
 * Name of a copy (副本): 达标自动备份_K7Q2_2026-01-05_093012.dabiao.gz. The mark (标记) is drawn when the folder is chosen:
 * by it the copies of this browser are told from all other files, also from the copies of other computers.
 */
export function copyName(mark: string, time: string): string {
  return `达标自动备份_${mark}_${time}.dabiao.gz`
}

/** The time in the name of a copy, by the clock of this computer; sorts as text. */
export function copyTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${localDay(at)}_${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
}

/** The time in a file's name, where it is that of a copy with this mark and nothing else; undefined: any other file. */
export function timeInName(mark: string, name: string): string | undefined {
  const [time] = /\d{4}-\d{2}-\d{2}_\d{6}/u.exec(name) ?? []
  return time !== undefined && name === copyName(mark, time) ? time : undefined
}

/** Letters and figures that are not taken for one another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A new mark, made from random values. */
export function newMark(): string {
  return Array.from(
    crypto.getRandomValues(new Uint8Array(4)),
    value => SIGNS[value % SIGNS.length] ?? '',
  ).join('')
}
