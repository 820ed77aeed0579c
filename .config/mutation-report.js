// @ts-check
import { LEAST_KILLED, PARTS } from './mutation.js'

/** @typedef {import('mutation-testing-report-schema').MutationTestResult} Result */

/** Prints what each part comes to; the run fails when one of those it tested stays below the least. */
class PartsReport {
  /** @param {Result} result */
  onMutationTestReportReady(result) {
    const lines = Object.entries(PARTS).flatMap(([part, paths]) => lineOf(part, statusesOf(result, paths)))
    console.log(`\n${lines.map(({ text }) => text).join('\n')}`)
    if (lines.some(({ share }) => share < LEAST_KILLED)) process.exitCode = 1
  }
}

/** @param {Result} result @param {readonly string[]} paths */
function statusesOf(result, paths) {
  return Object.entries(result.files)
    .filter(([file]) => paths.some(path => file === path || (path.endsWith('/') && file.startsWith(path))))
    .flatMap(([, { mutants }]) => mutants.map(({ status }) => status))
}

/** @param {string} part @param {readonly string[]} statuses */
function lineOf(part, statuses) {
  /** @param {string} status */
  const count = status => statuses.filter(one => one === status).length
  const [killed, timeout] = [count('Killed'), count('Timeout')]
  const [survived, uncovered] = [count('Survived'), count('NoCoverage')]
  const all = killed + timeout + survived + uncovered
  if (all === 0) return []
  const share = ((killed + timeout) / all) * 100
  const counts = `killed ${killed}, timeout ${timeout}, survived ${survived}, no coverage ${uncovered}`
  return [{ share, text: `${part.padEnd(10)}${share.toFixed(1).padStart(6)} %  ${counts}` }]
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'parts', injectableClass: PartsReport }]
