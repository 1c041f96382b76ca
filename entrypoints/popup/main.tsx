import { Popup } from '@/components/popup/popup';
import { startPage } from '@/entrypoints/shared/start-page';

void startPage(Popup);
