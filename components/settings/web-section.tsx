import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askForWeb, giveWebBack, opensByDefault, setOpensByDefault } from '@/lib/app/open-address';

/** Whether PDFs on the web open in Stepmark. What the browser says is the truth, not a setting. */
export function WebSection() {
  const [on, setOn] = useState(false);
  const read = () => void opensByDefault().then(setOn);
  useEffect(() => {
    read();
    // The reader may have taken access back meanwhile, in the browser's own settings.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  const change = async (wanted: boolean) => {
    // First of all: the browser asks only while the click is being handled.
    const given = wanted && (await askForWeb());
    await setOpensByDefault(given);
    if (!wanted) await giveWebBack();
    read();
  };
  return (
    <section>
      <h2>{i18n.t('settings.web')}</h2>
      <div class="row">
        <label for="by-default">{i18n.t('settings.byDefault')}</label>
        <input
          id="by-default"
          type="checkbox"
          checked={on}
          aria-describedby="by-default-hint"
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            // Checked only once it holds.
            event.currentTarget.checked = on;
            void change(wanted);
          }}
        />
        <p id="by-default-hint" class="muted">
          {i18n.t('settings.byDefaultHint')}
        </p>
      </div>
    </section>
  );
}
