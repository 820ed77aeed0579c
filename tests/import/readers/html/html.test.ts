import { describe, expect, it } from 'vitest'
import { linesOf, mergedOf, rawOf, tablesOf, textsOf } from '../rawText'

const paste = (html: string) => rawOf({ html })
/** A cell beside another, so that it stands in a table. */
const cell = async (inside: string) => textsOf(await paste(`<table><tr><td>甲<td>${inside}</table>`))[0]?.[1]

describe('网页中的单元格', () => {
  it.each([
    ['空白合为一个', '  一 \t  二  ', '一 二'],
    ['源码在汉字之间换行不是空格', '项目\n    支出', '项目支出'],
    ['源码在字母之间换行是空格', 'one\n two', 'one two'],
    ['不换行空格', '一&nbsp;&nbsp;二&nbsp;', '一  二'],
    ['实体', '&ge;95&#37; &lt;b&gt; &amp;lt;', '≥95% <b> &lt;'],
    ['<br>', '一<br/>二<br>三', '一\n二\n三'],
    ['段落', '<p>一</p><p>二</p>', '一\n二'],
    ['行内标签不断行', '<b>一</b><span>二</span>', '一二'],
    ['有序列表的编号', '<ol><li>一<li value=5>二<li>三</ol>', '1. 一\n5. 二\n6. 三'],
    ['无序列表没有编号', '<ul><li>一<li>二</ul>', '一\n二'],
    ['预排格式', '<pre>一\n  二</pre>', '一\n二'],
    ['脚本和样式不读', '一<script>alert("二")</script><style>td{}</style>', '一'],
    ['注释不读', '一<!-- 二 --><!--[if gte mso 9]><xml>三</xml><![endif]-->', '一'],
    ['隐藏的不读', '一<span style="color:red; display : none">二</span><span hidden>三</span>', '一'],
    ['Word 隐藏的不读', '一<span style="mso-hide:all">二</span>', '一'],
    ['转义的标签是文字', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    [
      '表单中填的值',
      '<input value="280.96"><input type=hidden value=1><select><option>否<option selected>是</select>',
      '280.96是',
    ],
    ['单元格中的小表', '<table><tr><td>数量<td>≥3</table>', '数量 ≥3'],
  ])('%s', async (_, inside, text) => {
    expect(await cell(inside)).toBe(text)
  })
})

describe('网页中的表格', () => {
  it('合并的单元格', async () => {
    const raw = await paste(`<h1>目标表</h1><table>
      <tr><th rowspan=2>项目<th colspan="2">金额<th rowspan=9>目标</tr><tr><th>总计<th>财政</tr>
      <tr><td>甲<td>60<td>&nbsp;</tr><tr><td colspan=0>乙<td>5<td>6</tr></table><p>注：说明</p>`)
    expect(linesOf(raw)).toEqual(['目标表', '注：说明'])
    expect(textsOf(raw)).toEqual([
      ['项目', '金额', '', '目标'],
      ['', '总计', '财政', ''],
      ['甲', '60', '', ''],
      ['乙', '5', '6', ''],
    ])
    expect(mergedOf(raw)).toEqual(['项目 2×1', '金额 1×2', '目标 4×1'])
  })

  it('标签不全、多余、大小写混用', async () => {
    const raw = await paste('<TABLE><TBODY><TD>甲</B><TD>一<TR><TD>乙</DIV><TD>二</TBODY></TABLE>')
    expect(textsOf(raw)).toEqual([
      ['甲', '一'],
      ['乙', '二'],
    ])
  })

  it('隐藏的行略过，Excel 隐藏的列不显示', async () => {
    const raw = await paste(`<table><col><col style='display:none'><col>
      <tr><td>甲<td style='display:none'>隐<td>一</tr><tr style="display:none"><td>无<td>隐<td>无</tr><tr><td>乙<td>隐<td>二</tr></table>`)
    expect(textsOf(raw)).toEqual([
      ['甲', '一'],
      ['乙', '二'],
    ])
  })

  it('只为排版的外层表格不是表', async () => {
    const inner = '<table><caption>目标表</caption><tr><td>项目<td>总计</tr><tr><td>甲<td>60</table>'
    const raw = await paste(`<table><tr><td>导航<td>正文：${inner}</table>`)
    expect(linesOf(raw)).toEqual(['导航', '正文：', '目标表'])
    expect(tablesOf(raw)).toHaveLength(1)
    expect(textsOf(raw)).toEqual([
      ['项目', '总计'],
      ['甲', '60'],
    ])
  })

  it('一个单元格中有十五万张小表', async () => {
    const inner = '<table><tr><td>甲</td></tr></table>'.repeat(150_000)
    const raw = await rawOf({ html: `<table><tr><td>${inner}</td></tr></table>` })
    expect(tablesOf(raw)[0]?.cells).toHaveLength(1)
  }, 30_000)

  it('没有表格的网页是若干行', async () => {
    const raw = await paste('<div>一<div>二</div>三<br><br>四</div>')
    expect(linesOf(raw)).toEqual(['一', '二', '三', '四'])
  })
})

describe('网页文件', () => {
  const gbk = (head: string) =>
    new Uint8Array([
      ...new TextEncoder().encode(head),
      0xcf,
      0xee,
      0xc4,
      0xbf,
      ...new TextEncoder().encode('<td>5</table>'),
    ])

  it.each([
    ['表.html', '<!DOCTYPE html><html><body><table><tr><td>'],
    ['表.xls', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset=gb2312><table><tr><td>'],
    ['表.xls', '\n<table border=1><tr><td>'],
    ['表.doc', '<!-- 报表 --><html><table><tr><td>'],
    ['表.xls', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><table><tr><td>'],
  ])('%s：%s', async (name, head) => {
    expect(textsOf(await rawOf({ name, bytes: gbk(head) }))).toEqual([['项目', '5']])
  })

  it.each([
    ['表格没有写完', '<html><table><tr><td>甲<td>60', 'damaged', /^该网页已损坏或不完整/u],
    ['嵌套过深', `<html>${'<div>'.repeat(600)}`, 'damaged', /^该网页已损坏或不完整/u],
    [
      '只有外框',
      '<html><frameset><frame src="a.htm"></frameset></html>',
      'unsupported-file',
      /^该网页只是外框/u,
    ],
    ['超过 1000 列', `<table><tr>${'<td>1'.repeat(1001)}</table>`, 'too-large', /^表格超过 1000 列/u],
    ['超过 256 列', `<table><tr>${'<td>1'.repeat(300)}</table>`, 'too-large', /^表格超过 256 列/u],
    ['超过 20000 行', `<table>${'<tr><td>1'.repeat(20_002)}</table>`, 'too-large', /^表格超过 20000 行/u],
    ['文字过多', '一'.repeat(16_000_001), 'too-large', /^文字过多/u],
  ])('%s：拒绝', async (_, html, code, message) => {
    await expect(paste(html)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    })
  })
})
