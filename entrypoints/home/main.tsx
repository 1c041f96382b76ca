import { startPage } from '@/entrypoints/shared/start-page';
import { Home } from './home';

void startPage(Home);
