import { readFileSync } from 'node:fs'
import type { PrintedTable } from './printTable'

const FOLDER = new URL('../fixtures/', import.meta.url)

export const OFFICES = ['huadu-office', 'huadu-office-next-year'] as const

export type Office = (typeof OFFICES)[number]

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)))
}

export function fixtureText(office: Office): string {
  return readFileSync(new URL(`${office}.txt`, FOLDER), 'utf8')
}

export function expectedTable(office: Office): PrintedTable {
  return JSON.parse(readFileSync(new URL(`${office}.expected.json`, FOLDER), 'utf8')) as PrintedTable
}
