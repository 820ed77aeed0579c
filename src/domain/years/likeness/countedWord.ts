/**
 * Words that a number before them belongs to (一期, 1号楼, 2标段, 三年级), each with what must not follow it: 期间, 线上 and 组织
 * are other words. Behind a list number the two cannot be told apart, so what may be either counts as this.
 */
const COUNTED: readonly (readonly [word: string, notBefore: string])[] = [
  ['期', '间末望满内刊货中'],
  ['号', '召称令'],
  ['楼', '宇道盘房市'],
  ['栋', ''],
  ['幢', ''],
  ['座', '谈位椅'],
  ['单元', ''],
  ['层', '级面次'],
  ['室', '内外'],
  ['线', '上下路索缆杆'],
  ['路', '面灯网基域长口政产外况'],
  ['桥', '梁面下'],
  ['隧', ''],
  ['环', '境保卫评节比城'],
  ['站', '点台内'],
  ['井', '盖下'],
  ['库', '存区容房'],
  ['标', '准志识杆语本的示兵注'],
  ['包', '装括含联村干保容'],
  ['段', '落'],
  ['区', '域级内直外管属划县委政块间位'],
  ['片', '警'],
  ['地块', ''],
  ['村', '级民庄内居容委道干集两务办企镇史'],
  ['类', '别型似'],
  ['级', '别'],
  ['等', '级候待效'],
  ['档', '案次'],
  ['型', '号'],
  ['代', '表理码建办缴发课管'],
  ['批', '准复发量办改示评'],
  ['轮', '训岗换椅候胎'],
  ['届', ''],
  ['次', '数均生日品要'],
  ['组', '织建成团长装合稿阁'],
  ['队', '伍员列'],
  ['班', '级子车主长组线'],
  ['连', '续接带心片锁通'],
  ['营', '业商收运养销造利'],
  ['师', '资生德范傅'],
  ['年', '度均内底初末终轻鉴报检审产货限龄久'],
  ['季', '节'],
  ['月', '均度报底末子'],
  ['周', '边期转年围均报末到'],
  ['日', '常均照间报处产程期用'],
  ['阶段', '性'],
  ['部分', ''],
  ['章', '程'],
  ['节', '约能水假日目点省庆支余制'],
  ['课', '程题堂时后件外间桌'],
  ['科', '技普研室学目级协创'],
  ['处', '置理罚级方突室分'],
  ['股', '权份东'],
  ['所', '有属需内得在'],
  ['院', '内外校前感'],
  ['馆', '藏内舍员际'],
  ['厂', '区房家'],
  ['产', '业品出量值权教妇检生后假科地能前'],
  ['车间', ''],
  ['工区', ''],
  ['监区', ''],
  ['中队', ''],
  ['大队', ''],
  ['支队', ''],
  ['分局', ''],
  ['分院', ''],
  ['小学', '生教'],
  ['中学', '生教'],
  ['医院', ''],
  ['幼儿园', ''],
  ['项', '目下'],
  ['条', '例件款'],
  ['个', '人体案性别税'],
  ['家', '庭长具电政校属禽畜园乡访'],
  ['户', '籍均外口型用主内'],
  ['台', '账湾风'],
  ['套', '餐取牌'],
  ['万', '众家户有民'],
  ['亿', ''],
  ['千米', ''],
  ['千瓦', ''],
  ['公里', ''],
  ['米', ''],
  ['吨', ''],
  ['元', ''],
]

const WORDS = COUNTED.map(([word, notBefore]) => (notBefore === '' ? word : `${word}(?![${notBefore}])`))

/** 1#楼 and 5G基站 beside the words; GDP is another. */
const START = new RegExp(String.raw`^\s*(?:${WORDS.join('|')}|[#%‰]|[gd](?![a-z]))`, 'iu')

/** Whether a text begins with a word that a number before it belongs to: it is a part of the name, not its place in a list. */
export function beginsWithCounted(text: string): boolean {
  return START.test(text)
}

const SERIES = /^\s*[期号楼栋幢线标段类级批轮组队区年季月周日班层等次]/u

/**
 * Whether a text may begin with a word of a series, read whichever way: 期满意度 is （一）期 + 满意度 as well. Two numbers before
 * it that differ may make it two things.
 */
export function mayBeginWithSeries(text: string): boolean {
  return SERIES.test(text)
}
