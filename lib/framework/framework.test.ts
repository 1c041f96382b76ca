import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseStudyRange } from '@/lib/model/framework';
import type { StepId } from '@/lib/model/ids';
import { addStep, placeOn, removeStep } from './attach';
import { builtInFramework, builtInStepId } from './ml-system-design';
import { proposeCaseStudies } from './propose-case-studies';
import { sectionAt, suggestStep } from './section-at';
import { stepForTitle } from './section-step';

const { framework, steps } = builtInFramework();
const position = (id: StepId | null) => steps.find((step) => step.id === id)?.position ?? null;

test('the built-in framework: seven steps in order, keys as digits, the clock shared out', () => {
  expect(steps.map((step) => step.key)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(new Set(steps.map((step) => step.id)).size).toBe(7);
  expect(steps.every((step) => step.frameworkId === framework.id)).toBe(true);
  expect(steps.reduce((sum, step) => sum + step.clockShare, 0)).toBeCloseTo(1, 12);
  for (const { id } of steps)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
});

describe('the step of a section, by its title', () => {
  test.each([
    ['Evaluation', 5],
    ['How teams do it', null],
    ['Serving and scaling', 6],
    ['Features and data', 3],
    ['1.2 Gathering requirements', 1],
    ['4. Framing it as an ML task', 2],
    ['Choosing the model architecture', 4],
    ['Watching for drift', 7],
    ['Online metrics and A/B tests', 5],
    ['Chapter summary', null],
    ['Interview questions on data', null],
    ['Gardens of the north', null],
  ])('%s → %s', (title, expected) => {
    expect(position(stepForTitle(title, steps))).toBe(expected);
  });

  test('numbers in titles say nothing', () => {
    for (const number of ['1.', '7', '3.4', 'VI.', 'Step 2:'])
      expect(position(stepForTitle(`${number} Evaluation`, steps))).toBe(5);
  });

  test("a reader's own step is known by the words of its title", () => {
    const own = [
      { id: 'a' as StepId, title: 'Weigh the trade-offs', shortTitle: 'Trade-offs' },
      { id: 'b' as StepId, title: 'Estimate capacity', shortTitle: 'Capacity' },
    ];
    expect(stepForTitle('Capacity estimation', own)).toBe('b');
    expect(stepForTitle('Trade-offs worth knowing', own)).toBe('a');
    expect(stepForTitle('Evaluation', own)).toBeNull();
  });
});

const SECTIONS = ['Requirements', 'Framing', 'Data', 'Model development', 'Evaluation', 'Summary'];
const chapter = (title: string, pageIndex: number, depth: number, sections = SECTIONS) => [
  { title, depth, pageIndex, top: 700 },
  ...sections.map((name, at) => ({
    title: name,
    depth: depth + 1,
    pageIndex: pageIndex + 1 + 2 * at,
    top: 400,
  })),
];

describe('case studies among chapters', () => {
  test('are the chapters that work through the steps, at any depth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        (depth, count) => {
          const parents = Array.from({ length: depth }, (_, at) => ({
            title: `Part ${at}`,
            depth: at,
            pageIndex: 0,
            top: null,
          }));
          const outline = [
            ...parents,
            ...chapter('History', 0, depth, ['Origins', 'Later years', 'Persons']),
            ...Array.from({ length: count }, (_, at) =>
              chapter(`Chapter ${at + 1}. Bread oven`, 20 + 20 * at, depth),
            ).flat(),
            ...chapter('Index', 20 + 20 * count, depth, ['A', 'B']),
          ];
          const found = proposeCaseStudies(outline, 200, steps);
          expect(found.map(({ startPageIndex }) => startPageIndex)).toEqual(
            Array.from({ length: count }, (_, at) => 20 + 20 * at),
          );
          expect(found.every(({ title }) => title === 'Bread oven')).toBe(true);
          expect(found[0]?.endPageIndex).toBe(39);
          expect(found[0]?.sections.map(({ stepId }) => position(stepId))).toEqual([
            1,
            2,
            3,
            4,
            5,
            null,
          ]);
        },
      ),
    );
  });

  test('a chapter that begins in the middle of a page shares that page', () => {
    const next = { title: 'Afterword', depth: 0, pageIndex: 15, top: 300 };
    expect(proposeCaseStudies([...chapter('Oven', 2, 0), next], 16, steps)[0]?.endPageIndex).toBe(
      15,
    );
  });

  test('an overview that only lists the steps is none', () => {
    const brief = chapter('In short', 0, 0).map((entry) => ({ ...entry, pageIndex: 0 }));
    const next = chapter('Oven', 2, 0);
    expect(proposeCaseStudies([...brief, ...next], 40, steps).map(({ title }) => title)).toEqual([
      'Oven',
    ]);
    expect(proposeCaseStudies([], 40, steps)).toEqual([]);
  });

  test('sections inside follow theirs, except where monitoring is tucked away', () => {
    const inside = (title: string, pageIndex: number) => ({ title, depth: 2, pageIndex, top: 90 });
    const outline = chapter('Oven', 2, 0).toSpliced(
      5,
      0,
      inside('Sampling', 9),
      inside('Drift', 9),
    );
    const [study] = proposeCaseStudies(outline, 40, steps);
    const placed = new Map(study?.sections.map(({ title, stepId }) => [title, position(stepId)]));
    expect([placed.get('Sampling'), placed.get('Drift')]).toEqual([4, 7]);
  });
});

describe('the section at a point', () => {
  const section = (title: string, pageIndex: number, top: number, step: number) => ({
    title,
    depth: 1,
    pageIndex,
    top,
    stepId: builtInStepId(step),
    chosen: false,
  });
  const range = {
    startPageIndex: 4,
    endPageIndex: 9,
    startTop: 500,
    deletedAt: null,
    sections: [
      section('Needs', 4, 300, 1),
      section('Data', 6, 650, 3),
      section('Model', 6, 200, 4),
    ],
  } as unknown as CaseStudyRange;

  test.each([
    [3, 700, null],
    [4, 600, null],
    [4, 450, null],
    [4, 299, 'Needs'],
    [5, 700, 'Needs'],
    [6, 700, 'Needs'],
    [6, 651, 'Data'],
    [6, 201, 'Model'],
    [9, 1, 'Model'],
    [10, 700, null],
  ])('page %i, %i points up: %s', (pageIndex, top, title) => {
    expect(sectionAt([range], pageIndex, top)?.title ?? null).toBe(title);
  });

  test('suggests its step; a range in the trash suggests nothing', () => {
    expect(suggestStep([range], 6, 210)).toBe(builtInStepId(3));
    expect(suggestStep([{ ...range, deletedAt: 1 }], 6, 210)).toBeNull();
  });
});

describe('placing', () => {
  const [a, b, c] = [1, 2, 3].map((at) => builtInStepId(at)) as [StepId, StepId, StepId];
  const some = fc.uniqueArray(fc.constantFrom(a, b, c));

  test('the placed step fills, once, and only the former first goes', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(a, b, c), (before, step) => {
        const after = placeOn(before, step);
        expect(after[0]).toBe(step);
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining(before.slice(1)));
        expect(placeOn(after, step)).toEqual(after);
      }),
    );
  });

  test('adding then removing a step leaves the others as they were', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(a, b, c), (before, step) => {
        expect(addStep(before, step)).toContain(step);
        expect(removeStep(addStep(before, step), step)).toEqual(removeStep(before, step));
      }),
    );
  });
});
