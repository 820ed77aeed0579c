import { expect, it } from 'vitest'
import { likeliestRenames } from '@/domain/revision/likeliestRenames'

const asked = (before: string, after: string, similarity: number) => ({
  key: `${before}~${after}`,
  before: { id: before },
  after: { id: after },
  similarity,
  decision: undefined,
})

it.each([
  { says: '没有要问的', questions: [], same: [] },
  { says: '一个', questions: [asked('a', 'x', 0.4)], same: ['a~x'] },
  {
    says: '最相近的先取，其余关于这两行的不再取',
    questions: [asked('a', 'x', 0.6), asked('a', 'y', 0.5), asked('b', 'x', 0.9)],
    same: ['b~x', 'a~y'],
  },
  {
    says: '一样相近，取先列的',
    questions: [asked('a', 'x', 0.6), asked('a', 'y', 0.6), asked('b', 'y', 0.6)],
    same: ['a~x', 'b~y'],
  },
])('$says', ({ questions, same }) => {
  expect([...likeliestRenames(questions)]).toEqual(same.map(key => [key, 'same']))
})
