import type { Gate } from './asked';
import { INSTRUCTS } from '@/lib/question/grammar/instructs';

/** A blank hides no verb, and not the turn of phrase that a sentence opens on. */
export const HIDES_VERB: readonly Gate[] = [
  [
    'hides a verb',
    // "_____ the daily curve": an instruction opens on its verb.
    ({ prompt, answer }) =>
      /, _{5} (?:down|up|out|off|away) /.test(prompt) ||
      // "Open DLRM and find …"
      /^_{5} and (?:find|see|look|check|run|compare|note|use|read|open|add|keep) /.test(prompt) ||
      /^_{5} (?:the|an?|this|these|each|every|all|any|into|embeddings|it|them|your|as (?:much|many|little|few))\b/.test(
        prompt,
      ) ||
      // "Freeze the statistics, or _____ when …"
      (/^(?:use|add|set|pick|choose|apply) /.test(answer) && / or _{5}/.test(prompt)) ||
      // "_____ on the current labeled set"
      (/^_{5} (?:on|with|from|over) /.test(prompt) &&
        /^(?:Train|Run|Fit|Test|Report|Evaluate|Monitor|Sample|Retrain|Log)$/.test(answer)) ||
      // "_____ predictions to a queue", of "Route low-confidence predictions"
      (INSTRUCTS.test((/^\p{L}+(?= )/u.exec(answer)?.[0] ?? '').toLowerCase()) &&
        /^_{5} \p{Ll}/u.test(prompt) &&
        !/^_{5} (?:is|are|was|were|has|have|can|may|must|will|does|do|of|for)\b/.test(prompt)) ||
      /^(?:Use|Reserve|Split|Plot|Tune|Trace|Keep|Run|Pick|Choose|Add|Cap|Fit|Build|Train|Report|Treat|Log) \p{Ll}/u.test(
        answer,
      ),
  ],
  [
    // "_____ to descriptive statistics, …": what opens on "Contrary" asks for a turn of phrase.
    'hides how it opens',
    ({ prompt, answer }) =>
      /^_{5}, (?:you|we|one) /.test(prompt) ||
      // "have _____ to zero", of "gradient equal"
      (/_{5} to /.test(prompt) &&
        /(?:^(?:subject|close|next|thanks|according|compared|opposed)|\b(?:contrary|due|prior|similar|relative|equal|proportional|identical|equivalent))$/i.test(
          answer,
        )),
  ],
  [
    // "A model that _____ and item features": the tagger took "mixed user" for a thing.
    'hides a verb',
    ({ prompt, answer }) =>
      (/\b(?:that|which|who) _{5}/.test(prompt) &&
        /^\p{Ll}+(?:ed|[^su\P{L}]s) \p{L}|^use /u.test(answer)) ||
      // "enough that the _____.", of "the curve plateaus"
      (/\bthat (?:the |a\(n\) )?_{5}[.,;]/.test(prompt) && / \p{Ll}+[^su\P{L}]s$/u.test(answer)) ||
      // "_____ but does not scale", of "PCA centers but does not"
      /^_{5} but (?:does|do|did|not|cannot)\b/.test(prompt) ||
      // "Individuals who _____ might …"
      / who _{5}/.test(prompt) ||
      // "plates called _____ outward", of "laminae radiate outward"
      (/ called _{5}/.test(prompt) && / (?:out|in|up|down|for|back)wards?$/.test(answer)) ||
      (/ called _{5} (?:out|in|up|down|for|back)wards?\b/.test(prompt) && answer.includes(' ')) ||
      // "the _____ that whenever …", of "the central limit theorem guarantees that"
      (/_{5} that (?:the|an?|whenever|if|when|each|any|for)\b/.test(prompt) &&
        / (?:guarantees|states|says|implies|shows|means|asserts|tells|ensures|suggests)$/.test(
          answer,
        )),
  ],
];
