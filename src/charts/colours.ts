/** The colours a chart is drawn in, as CSS colours of the mode on screen (浅色 or 深色). */
export interface ChartColours {
  readonly ink: string
  readonly inkSoft: string
  readonly mute: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  readonly surfaceSunk: string
  readonly surfaceHover: string
  readonly accent: string
  readonly accentSoft: string
  readonly accentWash: string
  readonly onAccent: string
  readonly met: string
  readonly partly: string
  readonly missed: string
  readonly unfilled: string
}

/** The design token that each chart colour is read from. */
export const COLOUR_TOKENS: Readonly<Record<keyof ChartColours, string>> = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  mute: '--mute',
  line: '--line',
  lineStrong: '--line-strong',
  surface: '--surface',
  surfaceSunk: '--surface-sunk',
  surfaceHover: '--surface-hover',
  accent: '--accent',
  accentSoft: '--accent-soft',
  accentWash: '--accent-wash',
  onAccent: '--on-accent',
  met: '--met',
  partly: '--partly',
  missed: '--missed',
  unfilled: '--unfilled',
}

/** Reads all chart colours, e.g. from the tokens in force on the page. */
export function chartColours(valueOf: (token: string) => string): ChartColours {
  const read = (name: keyof ChartColours) => valueOf(COLOUR_TOKENS[name]).trim()
  const names = Object.keys(COLOUR_TOKENS) as (keyof ChartColours)[]
  return Object.fromEntries(names.map(name => [name, read(name)])) as Record<keyof ChartColours, string>
}
