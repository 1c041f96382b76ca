import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/ui/icon';

/** Tags as chips; Enter or a comma adds what was typed. */
export function TagField({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const [text, setText] = useState('');
  const add = () => {
    const tag = text.trim().replace(/^#/, '').replaceAll(/\s+/g, '-');
    setText('');
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div class="field">
      <label for="new-tag">{i18n.t('highlight.tags')}</label>
      {tags.length > 0 && (
        <ul class="tag-list">
          {tags.map((tag) => (
            <li key={tag} class="tag-chip">
              {tag}
              <button
                type="button"
                aria-label={i18n.t('highlight.removeTag', [tag])}
                onClick={() => onChange(tags.filter((each) => each !== tag))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id="new-tag"
        type="text"
        value={text}
        placeholder={i18n.t('highlight.addTag')}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}
