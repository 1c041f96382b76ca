import { describe, expect, test } from 'vitest';
import { authoredPairs } from './authored-pairs';

/** Questions and replies as text, white space evened out. */
const pairsOf = (text: string) => {
  const words = (piece: { start: number; end: number } | null) =>
    piece && text.slice(piece.start, piece.end).replaceAll(/\s+/g, ' ');
  return authoredPairs(text).map(({ question, reply }) => [words(question), words(reply)]);
};

const COLD = 'How is a new recipe ranked?';
const COLD_REPLY = 'By its ingredients. Nobody has rated it yet.';
const FRESH = 'Why rebuild the index at night?';
const FRESH_REPLY = 'Because few people cook then.';
const TWO = [
  [COLD, COLD_REPLY],
  [FRESH, FRESH_REPLY],
];

describe('labelled questions', () => {
  test.each([
    ['letters', `Q: ${COLD} A: ${COLD_REPLY} Q: ${FRESH} A: ${FRESH_REPLY}`],
    ['letters on lines', `Q: ${COLD}\nA: ${COLD_REPLY}\nQ: ${FRESH}\nA: ${FRESH_REPLY}`],
    ['letters with numbers', `Q1. ${COLD} A1. ${COLD_REPLY} Q2. ${FRESH} A2. ${FRESH_REPLY}`],
    ['letters with stops', `Q. ${COLD}\nA. ${COLD_REPLY}\nQ. ${FRESH}\nA. ${FRESH_REPLY}`],
    ['Markdown', `**Q: ${COLD}**\nA: ${COLD_REPLY}\n**Q: ${FRESH}**\nA: ${FRESH_REPLY}`],
    [
      'words',
      `Question 3 ${COLD}\nAnswer: ${COLD_REPLY}\nQuestion 4 ${FRESH}\nAnswer: ${FRESH_REPLY}`,
    ],
    [
      'words with numbers',
      `Question 3: ${COLD} Answer 3: ${COLD_REPLY} Question 4: ${FRESH} Answer 4: ${FRESH_REPLY}`,
    ],
    [
      'exercises',
      `Exercise 2.1 ${COLD}\nSolution 2.1 ${COLD_REPLY}\nExercise 2.2 ${FRESH}\nSolution 2.2 ${FRESH_REPLY}`,
    ],
    [
      'exercises, solved further on',
      `Exercise 2.1. ${COLD}\nExercise 2.2. ${FRESH}\nSolutions\nSolution 2.1. ${COLD_REPLY}\nSolution 2.2. ${FRESH_REPLY}`,
    ],
    [
      'a talk',
      `Interviewer: ${COLD} Candidate: ${COLD_REPLY} Interviewer: ${FRESH} Candidate: ${FRESH_REPLY}`,
    ],
  ])('%s', (_name, text) => {
    expect(pairsOf(text)).toEqual(TWO);
  });

  describe('answers without a label', () => {
    const LONG = 'Because few people cook at night. Then nobody waits for it.';
    const TRAP = 'The ranker beats the baseline, so it is ready to ship.';
    const TRAP_REPLY = 'Not yet. Why? It has never met a new recipe.';

    test('are the prose below', () => {
      expect(pairsOf(`Q: ${COLD}\n${COLD_REPLY}\nQ: ${FRESH}\n${LONG}`)).toEqual([
        [COLD, COLD_REPLY],
        [FRESH, LONG],
      ]);
      expect(pairsOf(`Q: ${FRESH} ${LONG}`)).toEqual([[FRESH, LONG]]);
    });

    test('follow a case that is told first, and a statement that is wrong', () => {
      const asked = 'You fixed the index. Still nobody cooks. What now?';
      expect(pairsOf(`Q: ${asked}\n${LONG}\nQ: ${TRAP}\n${TRAP_REPLY}`)).toEqual([
        [asked, LONG],
        [TRAP, TRAP_REPLY],
      ]);
    });

    test('are none where questions wait, or go on', () => {
      expect(pairsOf(`Q: ${COLD}\nQ: ${FRESH}`)).toEqual([
        [COLD, null],
        [FRESH, null],
      ]);
      const more = `${COLD} Explain it to a cook who has never used a search.`;
      expect(pairsOf(`Q1. ${more} Q2. ${FRESH}`)).toEqual([
        [more, null],
        [FRESH, null],
      ]);
      expect(pairsOf(`Exercise 1. ${FRESH} Its index holds all that was ever cooked.`)).toEqual([
        [FRESH, null],
      ]);
    });
  });

  test('choices belong to the question, also when they begin with an A', () => {
    const asked = 'Which is a shelf? A. slip B. bat C. rib';
    expect(pairsOf(`Question 5: ${asked} Answer: B. It holds the ware.`)).toEqual([
      [asked, 'B. It holds the ware.'],
    ]);
  });

  test('a word alone on its line, and other languages', () => {
    expect(pairsOf(`Question 3\n${COLD}\nAnswer\n${COLD_REPLY}`)).toEqual([TWO[0]]);
    expect(pairsOf('Frage: Was ist ein Bat? Antwort: Ein Brett im Ofen.')).toEqual([
      ['Was ist ein Bat?', 'Ein Brett im Ofen.'],
    ]);
    expect(pairsOf('问：什么是过拟合？答：模型记住了噪声。')).toEqual([
      ['什么是过拟合？', '模型记住了噪声。'],
    ]);
  });

  test('a turn that only asks on about what was said cannot be asked alone', () => {
    const talk = `Interviewer: ${COLD} Candidate: ${COLD_REPLY} Interviewer: Why? Candidate: It is new.`;
    expect(pairsOf(talk)).toEqual([TWO[0]]);
  });

  test('a question without an answer has none, and takes none from the next', () => {
    expect(pairsOf(`Q: ${COLD} Q: ${FRESH} A: ${FRESH_REPLY}`)).toEqual([[COLD, null], TWO[1]]);
  });

  test('a question that tells a case, or asks nothing in so many words, is taken whole', () => {
    const told = 'The feed got slower. What do you check?';
    const claimed = 'Caching is free, so cache every recipe.';
    expect(pairsOf(`Q: ${told} A: The index. Q: ${claimed} A: Wrong.`)).toEqual([
      [told, 'The index.'],
      [claimed, 'Wrong.'],
    ]);
  });

  test('headings and page numbers between answer and question belong to neither', () => {
    const text = `Q: ${COLD} A: ${COLD_REPLY}\n25\nTricky (what separates cooks)\nQ: ${FRESH} A: ${FRESH_REPLY}\n9. Summary\n`;
    expect(pairsOf(text)).toEqual(TWO);
    const clean = `Q: ${COLD} A: ${COLD_REPLY} Tricky (what separates cooks) Q: ${FRESH} A: ${FRESH_REPLY}`;
    expect(pairsOf(clean)).toEqual(TWO);
  });

  test('a letter and a colon inside an answer begin no other', () => {
    const reply = 'Two rankers run side by side. Ranker A: the old one. Ranker B: the new one.';
    expect(pairsOf(`Q: ${COLD} A: ${reply}`)).toEqual([[COLD, reply]]);
  });

  test('behind the last turn of a talk the book goes on', () => {
    const text = `Candidate: ${COLD}\nInterviewer: By its ingredients, as long as nobody has rated it and\nit was cooked by few.\nLet us sum up what we know. The input is a recipe.`;
    expect(pairsOf(text)).toEqual([
      [COLD, 'By its ingredients, as long as nobody has rated it and it was cooked by few.'],
    ]);
  });
});

describe('numbered questions', () => {
  test('a self-test asks without answering', () => {
    const text = `Test yourself\n1. ${COLD}\n2. The feed got slower. Name three causes and how you\nwould tell them apart.\n3. ${FRESH}\nFurther reading\nThe cook book. It has more.`;
    expect(pairsOf(text)).toEqual([
      [COLD, null],
      ['The feed got slower. Name three causes and how you would tell them apart.', null],
      [FRESH, null],
    ]);
  });

  test('a key further on answers by number, whatever stands between', () => {
    const text = `Self-test\n1. ${COLD}\n2. ${FRESH}\nFurther reading\nThe cook book.\nAnswers to self-test\n1. ${COLD_REPLY}\n2. ${FRESH_REPLY}\n`;
    expect(pairsOf(text)).toEqual(TWO);
    const clean = `Self-test 1. True or false: bats are shelves. 2. ${FRESH} Answers 1. True. 2. ${FRESH_REPLY}`;
    expect(pairsOf(clean)).toEqual([['True or false: bats are shelves.', 'True.'], TWO[1]]);
  });

  test('interview questions with their difficulty, and with the answer below each', () => {
    expect(pairsOf(`1. [E] ${COLD}\n2. [M] ${FRESH}`)).toEqual([
      [COLD, null],
      [FRESH, null],
    ]);
    expect(pairsOf(`1. ${COLD}\n${COLD_REPLY}\n2. ${FRESH}\n${FRESH_REPLY}`)).toEqual(TWO);
  });

  test('a list that tells is no list of questions', () => {
    expect(
      pairsOf('Two traps. 1. Popularity. Head items win. 2. Leaks. The label is in the input.'),
    ).toEqual([]);
  });
});

describe('questions as headings', () => {
  test('above prose, each on a line of its own', () => {
    expect(pairsOf(`${COLD}\n${COLD_REPLY}\n${FRESH}\n${FRESH_REPLY}`)).toEqual(TWO);
  });

  test('at the beginning of a passage without lines', () => {
    expect(pairsOf(`${COLD} ${COLD_REPLY}`)).toEqual([TWO[0]]);
  });

  test('rhetoric in prose is none', () => {
    const text =
      'Recipes age. But why does this matter so much?\nBecause people cook by season. Others do not.';
    expect(pairsOf(text)).toEqual([]);
    expect(pairsOf('Why does this matter? Because people cook by season.')).toEqual([]);
  });
});

test('prose without questions has none, whatever letters it counts with', () => {
  expect(pairsOf('Group A: the old feed. Group B: the new one. Exercise keeps cooks fit.')).toEqual(
    [],
  );
});
