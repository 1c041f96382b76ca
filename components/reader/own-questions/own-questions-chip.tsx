import { i18n } from '#i18n';
import { Icon } from '@/components/ui/icon';
import './own-questions.css';

interface OwnQuestionsChipProps {
  /** How many the section offers. */
  readonly count: number;
  readonly tabIndex: 0 | -1;
  readonly onTake: () => void;
}

/** On a section's line in the outline: how many questions it holds, and taking them. */
export function OwnQuestionsChip({ count, tabIndex, onTake }: OwnQuestionsChipProps) {
  const label = i18n.t('ownQuestions.offer', count);
  return (
    <button
      type="button"
      class="own-chip"
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      onClick={(event) => {
        // The line itself goes to the section.
        event.stopPropagation();
        onTake();
      }}
    >
      <Icon name="question" size={14} />
      {count}
    </button>
  );
}
