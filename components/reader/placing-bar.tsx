import { i18n } from '#i18n';
import { Badge, NoBadge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { badgeOf } from '@/components/shared/badge-of';
import type { Step } from '@/lib/model/framework';
import type { HighlightId, StepId } from '@/lib/model/ids';
import { Floating } from './floating';
import { usePlacingKeys } from './placing-keys';
import type { Draft, Marking, Mending } from './marking';
import { PlacingNote } from './placing-note';
import { JoinButton, LinkingBar, UnderlineButton } from './placing-extras';
import './placing-bar.css';

interface PlacingBarProps {
  readonly marking: Marking;
  readonly steps: readonly Step[];
  /** Opens the highlight's card, for tags, colour and the rest. */
  readonly onMore: (id: HighlightId) => void;
  readonly scroller: HTMLElement | null;
}

/** The half second of placing: one key saves. Then five seconds to mend it. */
export function PlacingBar({ marking, steps, onMore, scroller }: PlacingBarProps) {
  const state = marking.state.value;
  usePlacingKeys(marking, steps);
  if (state.kind === 'idle' || state.kind === 'saving') return null;
  if (state.kind === 'mending') {
    return (
      <Floating
        rects={state.mending.rects}
        scroller={scroller}
        label={i18n.t('placing.mendTitle')}
        tall={marking.noteOpen.value}
      >
        <MendingBar marking={marking} mending={state.mending} steps={steps} onMore={onMore} />
      </Floating>
    );
  }
  return (
    <Floating
      rects={state.draft.rects}
      scroller={scroller}
      label={i18n.t('placing.title')}
      tall={marking.noteOpen.value}
    >
      {marking.linking.value ? (
        <LinkingBar marking={marking} failed={state.failed !== null} />
      ) : state.failed ? (
        <FailedBar marking={marking} retry={state.failed} />
      ) : (
        <ChoosingBar marking={marking} draft={state.draft} steps={steps} onMore={onMore} />
      )}
    </Floating>
  );
}

function ChoosingBar({
  marking,
  draft,
  steps,
  onMore,
}: {
  marking: Marking;
  draft: Draft;
  steps: readonly Step[];
  onMore: (id: HighlightId) => void;
}) {
  const place = (stepIds: readonly StepId[]) =>
    void marking.place(stepIds, marking.noteOpen.value ? marking.noteDraft.value : '');
  const more = async () => {
    const id = await marking.place(draft.suggested ? [draft.suggested] : []);
    if (id) onMore(id);
  };
  return (
    <>
      {steps.map((step) => (
        <button
          key={step.id}
          type="button"
          class={`chip ${step.id === draft.suggested ? 'suggested' : ''}`}
          style={{ '--badge': step.badgeColor, '--fill': step.lightColor }}
          title={`${step.title}: ${step.prompt}`}
          aria-label={i18n.t('placing.placeOn', [shownOf(step, draft), step.title])}
          onClick={() => place([step.id])}
        >
          {step.key} <Icon name={step.icon} size={14} />
          {step.id === draft.suggested && <span>{step.shortTitle}</span>}
        </button>
      ))}
      <span class="divider" />
      <button type="button" title={i18n.t('placing.markOnly')} onClick={() => place([])}>
        <kbd>0</kbd> {i18n.t('placing.markOnlyShort')}
      </button>
      {draft.kind === 'text' && <UnderlineButton marking={marking} on={marking.style.value} />}
      <button type="button" onClick={() => marking.openNote()}>
        <kbd>N</kbd> {i18n.t('placing.note')}
      </button>
      <button type="button" aria-label={i18n.t('placing.more')} onClick={() => void more()}>
        <Icon name="more" />
      </button>
      {marking.noteOpen.value && (
        <PlacingNote
          marking={marking}
          onSave={() => place(draft.suggested ? [draft.suggested] : [])}
        />
      )}
    </>
  );
}

/** What a chip shows in words: its accessible name begins with it. */
const shownOf = (step: Step, draft: Draft) =>
  step.id === draft.suggested ? `${step.key} ${step.shortTitle}` : step.key;

function MendingBar({
  marking,
  mending,
  steps,
  onMore,
}: {
  marking: Marking;
  mending: Mending;
  steps: readonly Step[];
  onMore: (id: HighlightId) => void;
}) {
  const own = mending.stepIds.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  return (
    <>
      <span class="said" role="status">
        {own.map((step) => (
          <Badge key={step.id} {...badgeOf(step)} label={step.shortTitle} />
        ))}
        {own.length === 0 && (
          <>
            <NoBadge />
            {i18n.t('highlight.unplaced')}
          </>
        )}
        <span class="muted">{i18n.t('placing.mend')}</span>
      </span>
      <span class="divider" />
      <JoinButton marking={marking} mending={mending} />
      <button type="button" onClick={() => void marking.takeBack()}>
        <kbd>Z</kbd> {i18n.t('common.undo')}
      </button>
      {mending.style && <UnderlineButton marking={marking} on={mending.style} />}
      <button type="button" onClick={() => marking.openNote()}>
        <kbd>N</kbd> {i18n.t('placing.note')}
      </button>
      <button
        type="button"
        aria-label={i18n.t('placing.more')}
        onClick={() => {
          marking.close();
          onMore(mending.id);
        }}
      >
        <Icon name="more" />
      </button>
      {marking.noteOpen.value && (
        <PlacingNote
          marking={marking}
          onSave={() => void marking.addNote(marking.noteDraft.value)}
        />
      )}
    </>
  );
}

function FailedBar({
  marking,
  retry,
}: {
  marking: Marking;
  retry: { stepIds: readonly StepId[]; note: string };
}) {
  return (
    <>
      <span class="failed" role="alert">
        {i18n.t('placing.failed')}
      </span>
      <button type="button" onClick={() => void marking.place(retry.stepIds, retry.note)}>
        {i18n.t('common.retry')}
      </button>
    </>
  );
}
