import { zipOf } from '../zipOf'

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocumentXml {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
}

/** A document (.docx) of the parts that a test is about; its main part has the name that Word online gives. */
export function documentOf({ body, numbering = '', styles = '' }: DocumentXml): Uint8Array {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`
  return zipOf({
    '_rels/.rels': `<Relationships>${relationship('a', 'officeDocument', '/word/document2.xml')}</Relationships>`,
    'word/document2.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document2.xml.rels': `<Relationships>${relationship('b', 'numbering', 'numbering.xml')}${relationship('c', 'styles', 'styles.xml')}</Relationships>`,
    'word/numbering.xml': `<w:numbering>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles>${styles}</w:styles>`,
  })
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`

/** A cell with one paragraph; properties such as <w:gridSpan/>. */
export const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`

export const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`

export const table = (rows: string, widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
