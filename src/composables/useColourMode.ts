import { computed, shallowRef, watch } from 'vue'

/** 跟随系统 / 浅色 / 深色. */
export type ColourChoice = 'system' | 'light' | 'dark'

const KEY = 'dabiao:colour'

const choice = shallowRef<ColourChoice>(readChoice())
const systemIsDark = shallowRef(false)
const isOnPaper = shallowRef(false)
const isDark = computed(
  () => !isOnPaper.value && (choice.value === 'system' ? systemIsDark.value : choice.value === 'dark'),
)

/** The colour mode of the page, one for all of it; the choice is kept on this machine. */
export function useColourMode() {
  return { choice, isDark }
}

/** Starts following the system and writing the mode to the page; call once. */
export function followColourMode(): void {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  systemIsDark.value = query.matches
  query.addEventListener('change', change => {
    systemIsDark.value = change.matches
  })
  // Paper is always light. Sync, since the page is taken as soon as the event has passed.
  window.addEventListener('beforeprint', () => (isOnPaper.value = true))
  window.addEventListener('afterprint', () => (isOnPaper.value = false))
  watch(isDark, dark => document.documentElement.classList.toggle('dark', dark), {
    immediate: true,
    flush: 'sync',
  })
  watch(choice, keepChoice)
}

function readChoice(): ColourChoice {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

function keepChoice(chosen: ColourChoice): void {
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    // A browser that keeps nothing starts with the system's mode again.
  }
}
