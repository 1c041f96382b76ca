import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from '@/lib/app/app';

/** The use-cases' context, put in once by the page's entry point. */
export const AppContext = createContext<App | null>(null);

/** @throws when used outside a page that provides it: a bug. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('no AppContext');
  return app;
}
