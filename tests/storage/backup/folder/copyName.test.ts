import { describe, expect, it } from 'vitest'
import { copyName, copyTime, newMark, timeInName } from '@/storage/backup/folder/copyName'

const NAME = '达标自动备份_K7Q2_2026-01-05_090307.dabiao.gz'

it('名称里有标记和当地的时间', () => {
  expect(copyName('K7Q2', copyTime(new Date(2026, 0, 5, 9, 3, 7)))).toBe(NAME)
})

describe('只认自己的副本', () => {
  it('自己的', () => {
    expect(timeInName('K7Q2', NAME)).toBe('2026-01-05_090307')
  })

  it.each([
    ['别的浏览器的', '达标自动备份_K7Q3_2026-01-05_090307.dabiao.gz'],
    ['手动备份', '达标备份_全部_2026-01-05.dabiao.gz'],
    ['改过名的', `副本 ${NAME}`],
    ['后面多出的', `${NAME}.bak`],
    ['没有写完的', `${NAME}.crswap`],
    ['没有时间', '达标自动备份_K7Q2_.dabiao.gz'],
    ['时间不全', '达标自动备份_K7Q2_2026-01-05_0903.dabiao.gz'],
    ['两个时间', '达标自动备份_K7Q2_2026-01-05_090307_2026-01-05_090307.dabiao.gz'],
    ['加密的', '达标自动备份_K7Q2_2026-01-05_090307.dabiao.enc'],
    ['别的文件', '会议纪要.docx'],
    ['空', ''],
  ])('不是：%s', (_says, name) => {
    expect(timeInName('K7Q2', name)).toBeUndefined()
  })
})

it('标记是四个不易混淆的字母和数字，每次不同', () => {
  const marks = Array.from({ length: 50 }, newMark)
  expect(marks.every(mark => /^[A-HJ-NP-Z2-9]{4}$/u.test(mark))).toBe(true)
  expect(new Set(marks).size).toBeGreaterThan(40)
})
