// @ts-check
/**
 * Finds a Chrome or Chromium for the end-to-end tests, and installs one where there is none:
 * the browser tool's own download first, Debian's package as root second. Run directly, it ends with
 * one line that says what to install if neither worked.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const FILES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** @returns {string | undefined} the program to start, undefined where none is installed */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && existsSync(named)) return named
  const onPath = COMMANDS.map(whereIs).find(path => path !== undefined)
  return onPath ?? [...FILES, chromium.executablePath()].find(path => existsSync(path))
}

/** @param {string} command */
function whereIs(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const { status, stdout } = spawnSync(finder, [command], { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined
}

function install() {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const ways = [
    () => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 }),
    () => isRootOnDebian && execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' }),
    () => isRootOnDebian && installPackages(['chromium', 'fonts-noto-cjk']),
  ]
  for (const way of ways) {
    if (findChromium()) return
    try {
      way()
    } catch {
      // The next way is tried; the caller says what to do when all have failed.
    }
  }
}

/** @param {string[]} packages */
function installPackages(packages) {
  execFileSync('apt-get', ['install', '-y', '-qq', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findChromium()) install()
  const found = findChromium()
  if (!found) {
    console.error(
      'No Chrome or Chromium was found: install one (Debian: apt-get install chromium fonts-noto-cjk).',
    )
    process.exit(1)
  }
  console.log(`Chromium: ${found}`)
}
