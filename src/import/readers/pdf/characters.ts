/** Ideographs that fonts give as radicals of U+2E80–2EF3, which no normal form maps: each followed by what it stands for. */
const RADICALS = new Map(
  (
    '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟' +
    '⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞' +
    '⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟' +
    // The normal form of this one is the Japanese and Taiwanese 戶.
    '⼾户'
  )
    .match(/../gu)
    ?.map(pair => [pair[0] ?? '', pair[1] ?? '']),
)

// Kangxi radicals, compatibility ideographs and Latin ligatures. Never the whole text: （）：＜ are to stay as printed.
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/

/** Zero-width and control characters print nothing; tabs and line breaks are blanks. */
const UNPRINTED = /(?!\s)\p{Cc}|\p{Cf}/gu

/** What a glyph of a PDF says, in the characters that people type: no radicals, nothing invisible, one kind of blank. */
export function typedCharacters(printed: string): string {
  const code = printed.charCodeAt(0)
  if (printed.length === 1 && ((code > 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x9fff)))
    return printed
  return Array.from(printed.replace(UNPRINTED, '').replace(/\s/g, ' '), typedCharacter).join('')
}

function typedCharacter(character: string): string {
  if (!LOOKALIKE.test(character)) return character
  return RADICALS.get(character) ?? character.normalize('NFKC')
}
