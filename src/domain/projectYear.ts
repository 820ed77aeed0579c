import type { Doubt } from './doubt'
import type { Entry, Indicator } from './indicator'
import type { AmountUnit, Amounts } from './money'
import type { PairingDecision } from './pairingDecision'
import type { Accumulation, Period } from './period'
import type { Retirement } from './retirement'

/** A government office whose tables are tracked (部门). */
export interface Department {
  readonly id: string
  readonly name: string
}

/** A project (项目): what lasts over years. Its printed name belongs to a project year. */
export interface Project {
  readonly id: string
  readonly departmentId: string
  /** Implementation period (实施周期) settled by a person; absent: the budget year itself. */
  readonly period?: Period & {
    /** How it came about: suggested by the goal or the targets and accepted, or typed. */
    readonly source: 'suggested' | 'typed'
    /** Why it was suggested, in Chinese. */
    readonly reason?: string
  }
}

/** One project in one budget year (项目年度): its printed name, money, goal and indicators. */
export interface ProjectYear {
  readonly id: string
  readonly projectId: string
  readonly departmentId: string
  readonly year: number
  /** Place in the table, from 1 through the whole table. */
  readonly order: number
  /** 资金使用单位 the project is printed under. */
  readonly unit: string
  readonly name: string
  readonly goal: string
  /** 年初预算数, from the table. */
  readonly initial: Amounts
  readonly indicators: readonly Indicator[]
  /** Which project years of earlier years it carries on, or does not (配对); absent: nothing is decided. */
  readonly carriesOn?: readonly PairingDecision[]
  /** Doubts (存疑) about its row of the table that are still open; absent: none. */
  readonly doubts?: readonly Doubt[]
  /** Taken out of the year's table (已取消); absent: it is in force. */
  readonly retired?: Retirement
}

/** When actuals are recorded: 年中 or 年末. */
export type Checkpoint = 'mid-year' | 'year-end'

/** What people recorded for a project year at one checkpoint. */
export interface ProjectRecord {
  readonly id: string
  readonly projectYearId: string
  readonly departmentId: string
  readonly year: number
  readonly checkpoint: Checkpoint
  /** By indicator id. */
  readonly entries: Readonly<Record<string, Entry>>
  /** 全年预算数 by source; a source that is absent still stands at its 年初预算数. */
  readonly adjusted: Amounts
  /** 全年执行数 by source (年中: 已执行数); absent is 未填. */
  readonly executed: Amounts
}

/** What ties one indicator to itself over the years (指标沿革). */
export interface Lineage {
  readonly id: string
  readonly projectId: string
  /** Set by a person; absent: as suggested. */
  readonly accumulation?: Accumulation
}

/** One budget year of a department, as its table prints it above the projects. */
export interface DepartmentYear {
  readonly id: string
  readonly departmentId: string
  readonly year: number
  readonly title: string
  readonly amountUnit: AmountUnit
  readonly amounts: Amounts
  readonly units: readonly { readonly name: string; readonly amounts: Amounts }[]
  readonly sourceFileId: string
  /** How it came in; absent in tables that were imported before this was noted. */
  readonly imported?: TableImport
  /** Doubts (存疑) about the table as a whole, or a unit's row, that are still open; absent: none. */
  readonly doubts?: readonly Doubt[]
}

/** What was noted of an import (导入) when it was saved or revised, so that a list of all tables need not read them. */
export interface TableImport {
  readonly batchId: string
  /** Name of the file, or 粘贴的文本. */
  readonly source: string
  readonly projects: number
  readonly indicators: number
  /** Ids of the project years that were saved with open doubts. */
  readonly doubtful: readonly string[]
  /** Ids of the project years that were taken out of the table (已取消); absent: none. */
  readonly retired?: readonly string[]
  /** Its newest revision (更新); absent: it stands as it was imported. */
  readonly revised?: TableRevision
}

/** The newest revision of a table (更新目标表). */
export interface TableRevision {
  readonly batchId: string
  /** ISO time. */
  readonly at: string
  /** Name of the file, or 粘贴的文本. */
  readonly source: string
  readonly sourceFileId: string
}
