import { render } from 'preact';
import { Toasts } from '@/components/ui/toast';
import { beginPage } from '@/entrypoints/shared/begin-page';
import { Opening } from './opening';

render(
  <>
    <Opening />
    <Toasts />
  </>,
  beginPage(),
);
