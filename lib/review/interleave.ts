import type { Card } from '@/lib/model/review';
import { keepApart } from './keep-apart';
import { retrievability } from './queue';

/** The probabilities of recall that part buckets: within one, order may be mixed. */
const EDGES = [0.7, 0.8, 0.9];

/**
 * Mixes the topics (books, steps) of a queue: reading the same thing in a row feels easier and is
 * remembered less. What is likeliest forgotten still comes first, in coarse buckets; in each the cards
 * of a topic are spread evenly. Learning cards stay in front and new ones behind, and questions of
 * one highlight apart.
 * @param cards in the order of `dueQueue`.
 */
export function interleave(
  cards: readonly Card[],
  now: number,
  topicOf: (card: Card) => string,
): Card[] {
  const buckets = new Map<number, Card[]>();
  for (const card of cards) {
    const bucket = bucketOf(card, now);
    const known = buckets.get(bucket);
    if (known) known.push(card);
    else buckets.set(bucket, [card]);
  }
  const queue: Card[] = [];
  for (const [bucket, group] of [...buckets].toSorted(([a], [b]) => a - b)) {
    // Minutes matter in learning: it stays in order of time.
    const mixed = bucket === LEARNING ? group : spread(group, topicOf);
    queue.push(...keepApart(mixed, queue.at(-1) ?? null));
  }
  return queue;
}

const LEARNING = -1;

function bucketOf(card: Card, now: number): number {
  if (card.queue === 'learning') return LEARNING;
  if (card.queue === 'new') return EDGES.length + 1;
  const recall = retrievability(card, now);
  return EDGES.filter((edge) => recall >= edge).length;
}

/** Each topic's cards at even distances over the whole, their own order kept. */
function spread(cards: readonly Card[], topicOf: (card: Card) => string): Card[] {
  const topics = new Map<string, Card[]>();
  for (const card of cards) {
    const topic = topicOf(card);
    const known = topics.get(topic);
    if (known) known.push(card);
    else topics.set(topic, [card]);
  }
  return [...topics.values()]
    .flatMap((group) => group.map((card, at) => ({ card, place: (at + 0.5) / group.length })))
    .toSorted((a, b) => a.place - b.place)
    .map(({ card }) => card);
}
