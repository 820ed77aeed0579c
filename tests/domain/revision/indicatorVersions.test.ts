import { expect, it } from 'vitest'
import type { Indicator } from '@/domain/indicator'
import { indicatorVersions } from '@/domain/revision/indicatorVersions'
import type { TargetVersion } from '@/domain/targetVersion'
import { aProjectYear, anIndicator, kept } from '../../builders/rows'
import { atLeast } from '../../builders/thresholds'

const retired = { at: '2025-07-01T00:00:00.000Z', reason: '' }
const row = anIndicator()
const asking = (bound: string): Indicator => ({ ...row, annualTarget: kept(atLeast(bound, '个')) })
const yearOf = (...indicators: Indicator[]) => aProjectYear({ indicators })

function aVersion(number: number, ...before: Indicator[]): TargetVersion {
  const place = { id: `v${number}`, projectYearId: 'cloud-2025', departmentId: 'office', year: 2025 }
  const came = { at: `2025-0${number}-01`, batchId: `b${number}`, source: `${number}.pdf`, sourceFileId: 'f' }
  return { ...place, number, ...came, reason: '', before: yearOf(...before) }
}

const told = (versions: TargetVersion[], ...now: Indicator[]) =>
  indicatorVersions(versions, yearOf(...now), row.id).map(({ number, lines }) => [
    number,
    lines.map(line => ('change' in line ? line.change : line.kind)),
  ])

it.each([
  { says: '没有版本', found: told([], row), versions: [] },
  { says: '指标值提高', found: told([aVersion(2, asking('3'))], asking('5')), versions: [[2, ['raised']]] },
  {
    says: '两次：各与前一版比，新的在前',
    found: told([aVersion(3, asking('5')), aVersion(2, asking('3'))], asking('4')),
    versions: [
      [3, ['lowered']],
      [2, ['raised']],
    ],
  },
  { says: '本指标未变', found: told([aVersion(2, row)], row), versions: [[2, []]] },
  { says: '新增', found: told([aVersion(2)], row), versions: [[2, ['new']]] },
  {
    says: '取消后又恢复',
    found: told([aVersion(2, row), aVersion(3, { ...row, retired })], row),
    versions: [
      [3, ['back']],
      [2, ['gone']],
    ],
  },
  {
    says: '取消着',
    found: told([aVersion(2, { ...row, retired })], { ...row, retired }),
    versions: [[2, []]],
  },
  {
    says: '还没有它',
    found: told([aVersion(2), aVersion(3)], row),
    versions: [
      [3, ['new']],
      [2, []],
    ],
  },
])('$says', ({ found, versions }) => {
  expect(found).toEqual(versions)
})
