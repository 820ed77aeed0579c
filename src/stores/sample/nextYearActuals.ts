import { SAMPLE_YEAR, type SampleProject } from './actuals'

/** The fiscal year of the sample's second table; it prints none. */
export const NEXT_SAMPLE_YEAR = SAMPLE_YEAR + 1

/** Made-up year-end values (示例值) of the second year: better, worse, missed again, for the first time judged, and blank. */
export const NEXT_YEAR_PROJECTS: readonly SampleProject[] = [
  {
    name: '工作经费',
    executed: '43.60',
    indicators: [
      { name: '全年计划因公出国（境）团组批次', actual: '2' },
      {
        name: '加强对外交流，提升花都区国际形象',
        actual: '保持了对外交流，国际形象有所提升',
        grade: 'partly',
        reason: '因公出访任务压缩，对外推介活动减少；下年度结合线上活动安排。',
      },
    ],
  },
  {
    name: '外事业务专用经费',
    executed: '6.02',
    indicators: [
      { name: '符合外宾接待管理规定采购具有中国特色外事礼品', actual: '100%' },
      { name: '外籍来穗人员对翻译服务的投诉人数', actual: '1人' },
    ],
  },
  {
    name: '政务信息工作经费',
    executed: '13.32',
    indicators: [
      {
        name: '全区政务信息、政务公开培训人次',
        actual: '114人次',
        reason: '第四季度培训改为线上，两期未计入；下年度统一统计口径。',
      },
      { name: '政务信息报送达标率', actual: '100%' },
      { name: '政务公开申请按时结案率', actual: '100%' },
      {
        name: '多形式解读数量、质量有效提升',
        actual: '视频、动漫解读增加一倍，解读质量显著提升',
        grade: 'achieved',
      },
    ],
  },
  {
    name: '政务保障经费',
    executed: '40.85',
    indicators: [
      { name: '区政府及区政府办公室档案规范整理率', actual: '100%' },
      { name: '花都区建议提案管理系统年度运维验收合格率', actual: '100%' },
      { name: '花都区电子督查管理系统年度运行维护验收合格率', actual: '100%' },
      { name: '研究成果得到领导批示或圈阅，或被区级政策文件吸收采纳', actual: '2次' },
      { name: '档案查询的服务对象投诉人数', actual: '0人' },
      { name: '电子督查管理系统、建议提案管理系统使用对象投诉人数', actual: '1人' },
    ],
  },
  {
    name: '总值班室工作专项经费',
    executed: '34.20',
    indicators: [{ name: '值班值守信息报送完成率', actual: '100%' }],
  },
  {
    name: '综合工作业务经费',
    executed: '60.10',
    indicators: [
      { name: '接待宾客批次', actual: '27批次' },
      { name: '接待或会议服务对象投诉人数', actual: '1人' },
    ],
  },
  {
    name: '机构运行辅助经费',
    executed: '34.95',
    indicators: [
      { name: '政府雇员考核率', actual: '100%' },
      { name: '政府雇员人均经费支出', actual: '11.65万元' },
      { name: '政府雇员对工资发放情况的投诉人次数', actual: '0' },
    ],
  },
  {
    name: '政务信创云资源租赁',
    executed: '78.60',
    executedOther: '9.40',
    indicators: [
      { name: '完成迁移上云的业务系统数量', actual: '3个' },
      { name: '云资源服务可用率', actual: '99.95%' },
      { name: '项目总成本', actual: '88.00万元' },
      { name: '业务系统安全可控水平', actual: '业务系统安全可控水平有所提升', grade: 'achieved' },
    ],
  },
]
