import type { DraftIndicator, DraftProject, ImportDraft } from '@/domain/importDraft'
import type { Indicator } from '@/domain/indicator'
import type { ProjectYear } from '@/domain/projectYear'
import type { Accepted, RevisionStamp } from '@/domain/revision/revised'
import { differenceOf, linesOf, openQuestions } from '@/domain/revision/difference'
import type { KeptTable } from '@/domain/revision/keptTable'
import type { RenameDecision, RenameDecisions } from '@/domain/revision/rename'

/** The table that a reviewed draft became when it was imported: project years p1, p2…, their indicators p1i1, p1i2…. */
export function keptOf(draft: ImportDraft): KeptTable {
  const rows = draft.units.flatMap(unit => unit.projects.map(project => ({ unit: unit.name, project })))
  const projectYears = rows.map(({ unit, project }, at) => keptProject(project, unit, at + 1))
  const { year, title, amountUnit, amounts, units, doubts } = draft
  return {
    departmentYear: {
      id: 'table',
      departmentId: 'office',
      year,
      title,
      amountUnit,
      amounts,
      units: units.map(unit => ({ name: unit.name, amounts: unit.amounts })),
      sourceFileId: 'file',
      ...(doubts && { doubts }),
    },
    projectYears,
    projects: projectYears.map(({ projectId: id }) => ({ id, departmentId: 'office' })),
    lineages: projectYears.flatMap(({ projectId, indicators }) =>
      indicators.map(({ lineageId: id }) => ({ id, projectId })),
    ),
  }
}

function keptProject(project: DraftProject, unit: string, order: number): ProjectYear {
  const { name, goal, initial, indicators, doubts } = project
  return {
    id: `p${order}`,
    projectId: `P${order}`,
    departmentId: 'office',
    year: 2025,
    order,
    unit,
    name,
    goal,
    initial,
    indicators: indicators.map((indicator, at) => keptIndicator(indicator, `p${order}i${at + 1}`)),
    ...(doubts && { doubts }),
  }
}

function keptIndicator(drafted: DraftIndicator, id: string): Indicator {
  const { accumulation: _, draftedFrom: __, ...printed } = drafted
  return { id, lineageId: id.toUpperCase(), ...printed }
}

/** A stamp whose new ids are new1, new2… */
export function aStamp(prefix = 'new'): RevisionStamp {
  let last = 0
  return {
    retired: { at: '2026-06-01T00:00:00.000Z', reason: '绩效目标调整' },
    newId: () => `${prefix}${(last += 1)}`,
  }
}

/** Every question answered, those that come up by an answer too, and every line accepted. */
export function allAccepted(
  kept: KeptTable,
  draft: ImportDraft,
  answer: (at: number) => RenameDecision = () => 'same',
): Accepted {
  const renames = allDecided(kept, draft, answer)
  return { renames, lines: new Set(linesOf(differenceOf(kept, draft, renames)).map(({ key }) => key)) }
}

function allDecided(
  kept: KeptTable,
  draft: ImportDraft,
  answer: (at: number) => RenameDecision,
): RenameDecisions {
  const renames = new Map<string, RenameDecision>()
  for (;;) {
    const open = openQuestions(differenceOf(kept, draft, renames))
    if (open.length === 0) return renames
    for (const { key } of open) renames.set(key, answer(renames.size))
  }
}
