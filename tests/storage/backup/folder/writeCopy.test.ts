import { describe, expect, it } from 'vitest'
import { COPIES_KEPT } from '@/domain/backupCopies'
import { copyName } from '@/storage/backup/folder/copyName'
import { writeCopy } from '@/storage/backup/folder/writeCopy'
import { aFolder, type FolderFaults } from './aFolder'

const AT = new Date(2026, 0, 5, 9, 3, 7)
const NAME = '达标自动备份_K7Q2_2026-01-05_090307.dabiao.gz'
const copy = { bytes: new Uint8Array([1, 2, 3]), mark: 'K7Q2', at: AT }

/** Copies of one day, an hour earlier, one a second. */
const earlier = (count: number) =>
  Array.from({ length: count }, (_, at) => copyName('K7Q2', `2026-01-05_0800${String(at).padStart(2, '0')}`))

describe('写入一份副本', () => {
  it('内容、名称', async () => {
    const { folder, files } = aFolder()
    expect(await writeCopy(folder, copy)).toBe(NAME)
    expect([...files]).toEqual([[NAME, copy.bytes]])
  })

  it('同名的已有（时钟拨回过）：不覆盖，名称顺延', async () => {
    const { folder, files } = aFolder([NAME])
    const name = await writeCopy(folder, copy)
    expect(name).toBe('达标自动备份_K7Q2_2026-01-05_090308.dabiao.gz')
    expect(files.get(NAME)).toEqual(new Uint8Array([1]))
  })

  it('多出的删去最早的；不是自己的一概不动', async () => {
    const others = [
      '会议纪要.docx',
      '达标备份_全部_2020-01-05.dabiao.gz',
      copyName('OTHR', '2020-01-05_080000'),
      `${copyName('K7Q2', '2020-01-05_080000')}.bak`,
    ]
    const own = earlier(COPIES_KEPT.last)
    const { folder, names } = aFolder([...own, ...others])
    await writeCopy(folder, copy)
    expect(names()).toEqual([...own.slice(1), NAME, ...others].sort())
  })

  it('刚写入的一份留下，即使时钟拨回到所有副本之前', async () => {
    const { folder, names } = aFolder(earlier(COPIES_KEPT.last))
    const name = await writeCopy(folder, { ...copy, at: new Date(2026, 0, 5, 7, 0, 0) })
    expect(names()).toContain(name)
    expect(names()).toHaveLength(COPIES_KEPT.last + 1)
  })

  it('写到一半关闭留下的空文件删去，不占名额', async () => {
    const own = earlier(COPIES_KEPT.last - 1)
    const { folder, files, names } = aFolder(own)
    const broken = copyName('K7Q2', '2026-01-05_085959')
    files.set(broken, new Uint8Array())
    await writeCopy(folder, copy)
    expect(names()).toEqual([...own, NAME].sort())
  })

  it('删不掉的留到下次，不算失败', async () => {
    const own = earlier(COPIES_KEPT.last)
    const { folder, names } = aFolder(own, { keeps: true })
    expect(await writeCopy(folder, copy)).toBe(NAME)
    expect(names()).toEqual([...own, NAME].sort())
  })
})

describe('写不进去：说明原因，原有的副本一份不少，也不留下残缺的', () => {
  it.each<[FolderFaults, string, string]>([
    [{ everything: 'NotFoundError' }, 'folder-gone', '备份文件夹已不存在'],
    [{ everything: 'NotAllowedError' }, 'folder-asks', '需要重新允许'],
    [{ everything: 'SecurityError' }, 'folder-asks', '需要重新允许'],
    [{ writing: 'QuotaExceededError' }, 'folder-full', '磁盘空间不足'],
    [{ writing: 'NoModificationAllowedError' }, 'folder-fails', '正被其他程序占用'],
    [{ writing: 'InvalidStateError' }, 'folder-fails', '未能写入所选文件夹'],
    [{ forgets: true }, 'folder-fails', '读回校验不符'],
  ])('%j', async (faults, code, message) => {
    const own = earlier(COPIES_KEPT.last + 5)
    const { folder, names } = aFolder(own, faults)
    await expect(writeCopy(folder, copy)).rejects.toMatchObject({
      name: 'BackupRefused',
      code,
      message: expect.stringContaining(message) as unknown,
    })
    expect(names()).toEqual(own)
  })
})
