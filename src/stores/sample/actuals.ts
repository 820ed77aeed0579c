import type { Grade } from '@/domain/judge'

/** Made-up year-end values (示例值) for one project of the sample table; names as the table prints them. */
export interface SampleProject {
  readonly name: string
  /** 全年执行数 of 财政拨款 in 万元. */
  readonly executed: string
  /** 全年执行数 of 其他资金 in 万元; absent where the project has none. */
  readonly executedOther?: string
  readonly indicators: readonly SampleActual[]
}

export interface SampleActual {
  readonly name: string
  readonly actual: string
  readonly grade?: Grade
  /** Of words that ask for something else over the implementation period. */
  readonly periodGrade?: Grade
  readonly reason?: string
}

/** The fiscal year of the sample; its table prints none. */
export const SAMPLE_YEAR = 2025

/** Chosen so that the first look shows everything: met, partly, missed with and without a reason, and blank. */
export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  {
    name: '工作经费',
    executed: '57.12',
    indicators: [
      { name: '全年计划因公出国（境）团组批次', actual: '3' },
      {
        name: '加强对外交流，提升花都区国际形象',
        actual: '加强了对外交流，国际形象显著提升',
        grade: 'achieved',
      },
    ],
  },
  {
    name: '外事业务专用经费',
    executed: '4.90',
    indicators: [{ name: '符合外宾接待管理规定采购具有中国特色外事礼品', actual: '100%' }],
  },
  {
    name: '政务信息工作经费',
    executed: '14.20',
    indicators: [
      { name: '全区政务信息、政务公开培训人次', actual: '128人次' },
      { name: '政务信息报送达标率', actual: '100%' },
      { name: '按时结案率', actual: '100%' },
      {
        name: '多形式解读数量、质量有效提升',
        actual: '解读数量增加，质量提升不明显',
        grade: 'partly',
        reason: '图文解读占比偏低，下年度增加视频、动漫等解读形式。',
      },
    ],
  },
  {
    name: '政务保障经费',
    executed: '45.92',
    indicators: [
      { name: '区政府及区政府办公室档案规范整理率', actual: '100%' },
      { name: '花都区建议提案管理系统年度运维验收合格率', actual: '100%' },
      { name: '花都区电子督查管理系统年度运行维护验收合格率', actual: '100%' },
      {
        name: '研究成果得到领导批示或圈阅，或被区级政策文件吸收采纳',
        actual: '1次',
        reason: '全年完成调研报告4篇，其中1篇获批示；下年度提前与业务部门对接选题。',
      },
      { name: '档案查询的服务对象投诉人数', actual: '1人' },
      { name: '电子督查管理系统、建议提案管理系统使用对象投诉人数', actual: '0人' },
    ],
  },
  {
    name: '总值班室工作专项经费',
    executed: '30.11',
    indicators: [
      { name: '值班值守信息报送完成率', actual: '100%' },
      { name: '区总值班室值班管理系统定期维护率', actual: '100%' },
    ],
  },
  {
    name: '政府综合工作业务经费',
    executed: '61.20',
    indicators: [
      { name: '本单位支出金额涉及的接待宾客批次', actual: '24批次' },
      { name: '接待或会议服务对象投诉人数', actual: '0人' },
    ],
  },
  {
    name: '值班管理系统',
    executed: '11.05',
    indicators: [{ name: '工程按进度完成率', actual: '100%' }],
  },
  {
    name: '机构运行辅助经费',
    executed: '34.30',
    indicators: [
      { name: '政府雇员考核率', actual: '100%' },
      { name: '政府雇员对工资发放情况的投诉人次数', actual: '0' },
    ],
  },
]
