import { describe, expect, it } from 'vitest'
import { fileKind } from '@/import/readers/fileKind'
import { zipOf } from './zipOf'

const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const OLD = '\u00d0\u00cf\u0011\u00e0'

describe('文件是什么，先看内容，再看名称', () => {
  it.each([
    ['.pdf 前面有别的程序写的一行', '表.pdf', bytes('@PJL\r\n%PDF-1.4'), 'pdf'],
    ['没有扩展名的 PDF', '表', bytes('%PDF-1.7'), 'pdf'],
    ['工作簿', '表.xlsx', zipOf({ 'xl/workbook.xml': 'x' }), 'excel'],
    ['改了名的工作簿', '表.zip', zipOf({ 'xl/workbook.xml': 'x' }), 'excel'],
    ['改了名的 Word 文件', '表.xls', zipOf({ 'Word/document.xml': 'x' }), 'word'],
    ['.et 里是新版工作簿', '表.et', zipOf({ 'xl/workbook.xml': 'x' }), 'excel'],
    ['二进制工作簿', '表.xlsx', zipOf({ 'xl/workbook.bin': 'x' }), 'excel-binary'],
    ['OFD', '表.ofd', zipOf({ 'OFD.xml': 'x' }), 'ofd'],
    ['别的压缩文件', '表.docx', zipOf({ 'a.txt': 'x' }), 'zip'],
    ['截断的 .docx', '表.docx', zipOf({ 'word/document.xml': 'x' }).slice(0, 40), 'word'],
    ['截断的新版 .et', '表.et', zipOf({ 'xl/workbook.xml': 'x' }).slice(0, 40), 'damaged'],
    ['截断的压缩文件', '表', zipOf({ 'word/document.xml': 'x' }).slice(0, 40), 'zip'],
    ['旧版工作簿', '表', bytes(`${OLD}x`), 'office-old'],
    ['设了密码的 .xlsx', '表.xlsx', bytes(`${OLD}x`), 'office-old'],
    ['没有外壳的旧工作簿', '表.xls', bytes('\t\u0008\u0008\u0000'), 'office-old'],
    ['.xls 里是网页', '表.xls', utf8('<html><body>'), 'html'],
    ['.xls 里是网页片段', '表.xls', utf8('\ufeff\r\n<table border="1">'), 'html'],
    [
      '.xls 里是 XML 表格',
      '表.xls',
      utf8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'excel-xml',
    ],
    ['.xls 里是文字', '表.xls', utf8('项目\t总计'), 'text'],
    ['.xls 里什么也不是', '表.xls', bytes('\u0001\u0002'), 'damaged'],
    ['.xlsx 里是文字', '表.xlsx', utf8('项目'), 'damaged'],
    ['空的 .xls', '表.xls', bytes(''), 'damaged'],
    ['.doc 里是网页', '表.doc', utf8('<!DOCTYPE html>'), 'html'],
    ['.doc 里是 RTF', '表.doc', bytes('{\\rtf1'), 'rtf'],
    ['网页', '表.htm', utf8('一段文字'), 'html'],
    ['CSV', '表.CSV', utf8('甲,乙'), 'csv'],
    ['文本', '表.txt', utf8('项目'), 'text'],
    ['没有扩展名的文字', '表', utf8('项目'), 'text'],
    ['文本里提到标签', '表.txt', utf8('说明：<table> 是标签'), 'text'],
    ['以 BM 开头的文字', '表.txt', utf8('BMW 车辆购置'), 'text'],
    ['BMP 图片', '表', bytes('BM\u0000\u0001'), 'picture'],
    ['压缩文件', '表.rar', bytes('Rar!'), 'zip'],
  ] as const)('%s', (_, name, content, kind) => {
    expect(fileKind(name, content)).toBe(kind)
  })
})
