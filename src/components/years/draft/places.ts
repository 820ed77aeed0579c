import type { DraftPlace } from '@/domain/years/drafting/draftEdits'
import type { DraftedProject } from '@/domain/years/drafting/draftSheet'

/** Name of a line on the page, by which its fields are found. */
export function lineName({ project, indicator }: DraftPlace): string {
  return indicator === undefined ? project : `${project} ${indicator}`
}

/** Rows on one page: what a browser lays out at once without being felt. */
const MOST_ROWS = 60

/** Projects in pages of about sixty rows; a project is never divided. */
export function projectPages(projects: readonly DraftedProject[], most = MOST_ROWS): DraftedProject[][] {
  const pages: DraftedProject[][] = []
  let room = 0
  for (const project of projects) {
    const rows = project.indicators.length + 1
    const page = pages.at(-1)
    if (page && rows <= room) {
      page.push(project)
      room -= rows
    } else {
      pages.push([project])
      room = most - rows
    }
  }
  return pages
}
