import { Fragment } from 'preact';
import { piecesOf, type Answered } from './pieces-of';

/** The passage a question rests on, with the answer marked in its sentence. */
export function Passage({ text, question }: { text: string; question: Answered }) {
  return (
    <>
      {piecesOf(text, question).map(({ words, isAnswer }, index) =>
        isAnswer ? <mark key={index}>{words}</mark> : <Fragment key={index}>{words}</Fragment>,
      )}
    </>
  );
}
