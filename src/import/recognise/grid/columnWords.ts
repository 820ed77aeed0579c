/**
 * What a column of a target table or of a filled 自评表 holds. `qualifier` is 指标性质, 指标方向 or 运算符号: places
 * differ in which of them they print under which heading, so the cells tell. `aside` is printed for the office's own
 * use and not taken over (编码, 联系电话, 评分标准); `measureOrUnit` is 「单位」 alone, which is either.
 */
export type ColumnRole =
  | 'number'
  | 'department'
  | 'unit'
  | 'project'
  | 'total'
  | 'fiscal'
  | 'special'
  | 'other'
  | 'adjusted'
  | 'executed'
  | 'rate'
  | 'goal'
  | 'goalReached'
  | 'projectPeriod'
  | 'indicators'
  | 'level1'
  | 'level2'
  | 'name'
  | 'qualifier'
  | 'target'
  | 'measure'
  | 'measureOrUnit'
  | 'weight'
  | 'actual'
  | 'score'
  | 'deviation'
  | 'remark'
  | 'aside'

/** Which of the two targets (or goals) a column is about; absent where the heading does not say. */
export type Band = 'period' | 'annual'

/** What a heading says. A heading that may mean two things takes the second where the first is taken. */
export interface ColumnWord {
  readonly role: ColumnRole
  readonly otherwise?: ColumnRole
}

const TARGET_WORD = '(?:绩效)?(?:指标|目标|计划|预期|设定)值'

/**
 * Headings of columns as places print them, without blanks and brackets of units; the first that fits counts. Source:
 * the glossary of the house, 财预〔2020〕10号 and the forms of Sichuan, Yunnan, Hunan and Guangdong that were seen.
 */
const COLUMN_WORDS: readonly (readonly [RegExp, ColumnWord])[] = [
  [/^(?:序号|编号|行次|栏次)$/u, { role: 'number' }],
  [
    /^(?:项目|(?:预算|支出|具体|二级|三级)?项目(?:支出)?名称|二级项目)(?:\((?:资金)?使用单位\))?$/u,
    { role: 'project' },
  ],
  [
    /^(?:资金使用单位\(项目名称\)|(?:资金使用)?单位(?:名称)?[、/和-]项目(?:名称)?|项目(?:名称)?[、/和-]单位(?:名称)?)$/u,
    { role: 'project' },
  ],
  [/^(?:一级项目(?:名称)?|项目大类)$/u, { role: 'aside', otherwise: 'project' }],
  [/^(?:(?:主管|预算|一级预算)?部门(?:名称)?|主管单位)$/u, { role: 'department', otherwise: 'unit' }],
  [
    /^(?:(?:资金)?使用单位|(?:项目)?(?:实施|承担|执行|申报|填报|用款|预算|基层预算)?单位名称|(?:项目)?(?:实施|承担|执行|申报|用款)单位|项目单位|预算单位|基层预算单位)$/u,
    { role: 'unit' },
  ],
  [/^单位$/u, { role: 'measureOrUnit' }],
  [/^(?:度量|计量|指标|绩效度量|指标值|指标计量)单位$/u, { role: 'measure' }],
  [
    /^(?:总计|合计|小计|金额|(?:年度|项目|预算|本年|当年)?资金(?:总额|总量|合计|规模)|总额|(?:项目|年度|本年|当年|年初|部门|资金)?预算(?:资金)?(?:数|金额|总额|总计|合计|安排数?)?|项目(?:预算)?(?:资金|金额)|预算申请(?:数|金额)?|(?:年度|项目)?金额(?:合计|总计))$/u,
    { role: 'total' },
  ],
  [
    /^(?:其中:)?(?:(?:当年|本年|年度|本级|上级|中央|省级|市级|县级|区级)?财政(?:性)?(?:拨款|资金|补助|安排)|一般公共预算(?:财政)?(?:拨款|资金|安排)?(?:小计)?|政府性基金(?:预算)?(?:财政)?(?:拨款|资金)?|国有资本经营(?:预算)?(?:拨款|资金)?|(?:上级|中央|省级|市级)(?:资金|补助|转移支付(?:资金)?)|本级资金)$/u,
    { role: 'fiscal' },
  ],
  [/^(?:其中:)?财政专户(?:管理)?(?:资金)?(?:拨款|收入)?$/u, { role: 'special' }],
  [
    /^(?:其中:)?(?:其[他它](?:资金|来源|收入)?|单位(?:自有)?资金|自筹(?:资金)?|自有资金|社会(?:投入)?资金|(?:上年|以前年度)?结[转余](?:结余)?(?:资金)?|事业(?:单位经营)?收入)$/u,
    { role: 'other' },
  ],
  [/^(?:全年预算(?:数|\(A\))?|调整后?预算数?)$/u, { role: 'adjusted' }],
  [/^(?:(?:全年|预算|实际)?(?:执行|支出)(?:数|金额)|全年执行(?:数)?)$/u, { role: 'executed' }],
  [/^(?:预算)?执行率$/u, { role: 'rate' }],
  [
    /^(?:目标|年度(?:总体)?目标|总体目标|绩效目标)?(?:实际)?完成情况(?:综述)?$/u,
    { role: 'actual', otherwise: 'goalReached' },
  ],
  [
    /^(?:项目)?(?:支出)?(?:年度|当年|本年|本年度|总体|总|年度总体|实施期|实施周期|中期|长期)*(?:总体)?(?:绩效)?目标(?:描述|内容|情况|概述)?$/u,
    { role: 'goal' },
  ],
  [/^预期目标$/u, { role: 'goal' }],
  [
    /^(?:项目)?(?:实施|执行)?(?:期限?|周期|年限|期间|起止(?:时间|年限|年度|日期|年份)|实施期限?|时限)$/u,
    { role: 'projectPeriod' },
  ],
  [/^(?:项目|年度|支出)?绩效指标(?:内容|情况|及指标值|及目标值)?$/u, { role: 'indicators' }],
  [/^一级(?:绩效)?指标(?:名称)?$/u, { role: 'level1' }],
  [/^二级(?:绩效)?指标(?:名称)?$/u, { role: 'level2' }],
  [/^(?:三级|四级|具体|末级)(?:绩效)?指标(?:名称)?$/u, { role: 'name' }],
  [/^(?:绩效)?指标名称$/u, { role: 'name', otherwise: 'aside' }],
  [/^(?:绩效)?指标(?:内容|描述)$/u, { role: 'name', otherwise: 'aside' }],
  [
    /^(?:绩效)?(?:指标)?(?:性质|属性|方向|方向性|类型|正反向|类别)$|^(?:计算|运算|比较)?符号?$|^(?:运算|比较|计算)符$|^指标(?:值)?(?:符号|比较符|运算符)$/u,
    { role: 'qualifier' },
  ],
  [
    new RegExp(
      `^(?:(?:实施周期|实施期|项目周期|周期|中期|总体|长期|年度|本年度?|当年|全年)?${TARGET_WORD}|预期?[0-9]{4}年(?:度)?(?:实现|目标|指标)值|预期(?:实现)?值|年度计划水平|本年度计划水平|目标)$`,
      'u',
    ),
    { role: 'target' },
  ],
  [
    /^(?:(?:全年|年度|年)?(?:实际)?完成(?:指标)?值|(?:全年|年度)?实际(?:完成)?值|(?:全年|指标|年度)(?:实际)?完成情况)$/u,
    { role: 'actual' },
  ],
  [
    /^(?:指标|标准)?(?:分值|权重|分值权重|权重分值|标准分|满分)(?:分值|权重)?(?:\(权重\))?$/u,
    { role: 'weight' },
  ],
  [/^(?:自评|实际|单位自评)?(?:得分|评分|自评分)$/u, { role: 'score' }],
  [
    /^(?:未完成|偏差|偏离|未完成或偏离|未达标|未完成绩效目标)*(?:的)?原因(?:分析|说明)?(?:(?:及|和|与)?(?:拟采取的)?(?:改进|整改)?措施)?$/u,
    { role: 'deviation' },
  ],
  [/^偏差(?:原因)?(?:分析|说明).{0,10}$/u, { role: 'deviation' }],
  [/^(?:备注|说明|备注说明)$/u, { role: 'remark' }],
  [
    /编码$|代码$|负责人|联系|电话|科室|处室|功能(?:科目|分类)|经济分类|^项目(?:类别|类型|属性|级次|分类)$|^资金性质$|^指标(?:值)?(?:说明|解释|释义|定义|依据|来源)|评[分价](?:标准|规则|方法)|扣分标准|计算(?:公式|方法)|(?:数据|资料|信息|指标)来源|取值|(?:设定|确定|设置)依据|^立项/u,
    { role: 'aside' },
  ],
]

/** What the heading of a column says; undefined for words that are no known heading. */
export function columnWord(heading: string): ColumnWord | undefined {
  const bare = bareHeading(heading)
  if (bare === '' || bare.length > LONGEST_HEADING) return undefined
  return COLUMN_WORDS.find(([words]) => words.test(bare))?.[1]
}

/** Which of the two targets a heading, or one it stands under, is about. */
export function bandOf(headings: string): Band | undefined {
  if (/实施周期|实施期|项目周期|周期指标|中期|长期/u.test(headings)) return 'period'
  return /年度|当年|本年|全年/u.test(headings) ? 'annual' : undefined
}

const LONGEST_HEADING = 30

/** Without a unit or a share of points in brackets behind it, 「:」 and ★. */
export function bareHeading(heading: string): string {
  return heading
    .slice(0, 2 * LONGEST_HEADING)
    .replace(/^[★*◆]+|[:*]+$/gu, '')
    .replace(
      /\((?:单位[:：]?)?(?:万元|元|%|[0-9]{1,3}分?|[A-Za-z]|包含数字及文字描述|[0-9]{1,4}字(?:以内|内)|权重|[A-Z][/÷][A-Z])\)/gu,
      '',
    )
}
