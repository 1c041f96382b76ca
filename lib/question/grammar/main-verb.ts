import { isGlued } from './phrase';
import type { Token } from './token';
import { FINITE, isBareVerb, looksLikeVerb } from './verbs';

const OPENS_CLAUSE =
  /^(?:that|which|who|whom|whose|where|when|whenever|if|because|since|although|though|while|whereas|unless|until|once|how|why|what|whether|as)$/;

const PARTICIPLE =
  /^(?:\p{Ll}{2,}ed|built|made|given|found|known|drawn|held|kept|written|taken|chosen|driven|shown|seen|fed|sent|put)$/u;

/** Participles that tell of a thing where it is or what it belongs to. */
const DESCRIBES =
  /^(?:associated|located|found|known|used|based|caused|composed|connected|attached|derived|related|linked|designed|surrounded|covered|named|situated)$/;

/** Words before a comment, among which a verb can be overlooked. */
const LEAST_BEFORE = 8;

/**
 * Whether a sentence says something: a finite verb is left when each "that", "which", "when" … has
 * taken its own. "High-quality judgments that are unbiased by …" says nothing; what stands in brackets
 * does not count.
 */
export function hasMainVerb(tokens: readonly Token[]): boolean {
  let depth = 0;
  let verbs = 0;
  let clauses = 0;
  for (const [at, token] of tokens.entries()) {
    if (/^[([]$/.test(token.text)) depth++;
    else if (/^[)\]]$/.test(token.text)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const comments = tokens[at - 1]?.text === ',' && /^(?:which|who|whose)$/.test(token.lower);
    // Before a comment the verb may only not be seen; "Analysing rows alone, which …", "Accuracy or a
    // threshold, which …" have none.
    if (comments && clauses === 0 && at > LEAST_BEFORE && !tokens[0]?.lower.endsWith('ing'))
      return true;
    if (opensClause(tokens, at)) clauses++;
    else if (isFiniteVerb(tokens, at)) {
      if (clauses === 0) return true;
      verbs++;
    }
  }
  return verbs > clauses;
}

const opensAside = (tokens: readonly Token[], at: number) =>
  /^(?:often|usually|typically|sometimes|mostly|commonly|optionally)$/.test(
    tokens[at - 1]?.lower ?? '',
  ) && tokens[at - 2]?.text === ',';

function opensClause(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  if (!OPENS_CLAUSE.test(lower)) return false;
  // "that model", "as a guide", "since 1990": no clause follows.
  if (lower === 'that') return pos !== 'DET';
  if (lower === 'because') return tokens[at + 1]?.lower !== 'of';
  if (/^(?:as|since|until|once|while|when)$/.test(lower))
    return pos === 'SCONJ' && verbFollows(tokens, at);
  return true;
}

function verbFollows(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ text }) => /^[,;:.(]$/.test(text));
  return rest.slice(0, end < 0 ? undefined : end).some((_, next) => isFiniteVerb(rest, next));
}

/** Auxiliaries count once: "has been shown" is one verb. */
function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (FINITE.test(token.lower)) return !(before && FINITE.test(before.lower));
  if (looksLikeVerb(tokens, at) || isBareVerb(tokens, at)) return true;
  // "Built on a pyramid that …": what is built, is said elsewhere.
  if (at === 0 && PARTICIPLE.test(token.lower) && tokens[1]?.pos === 'ADP') return false;
  // "The first muscle, associated with the head."
  if (DESCRIBES.test(token.lower) && before?.text === ',' && tokens[at + 1]?.pos === 'ADP')
    return false;
  // "…, often distilled from the ranker"
  if (PARTICIPLE.test(token.lower) && opensAside(tokens, at)) return false;
  if (token.pos === 'AUX') return !/^(?:be|been|being)$/.test(token.lower);
  if (
    token.pos !== 'VERB' ||
    isGlued(tokens, at) ||
    token.lower.endsWith('ing') ||
    before?.lower === 'to'
  )
    return false;
  return !(
    before &&
    (before.pos === 'AUX' || (/^(?:ADV|PART)$/.test(before.pos) && tokens[at - 2]?.pos === 'AUX'))
  );
}
