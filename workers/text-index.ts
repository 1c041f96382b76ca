/**
 * Reads and searches the text of one book. The first message brings a port; all others go through it:
 * in `TextIndexCall`, out `TextIndexReply`.
 */
import { openAppStore } from '@/lib/app/app';
import type { TextIndexCall } from '@/lib/app/text-index-protocol';
import { TextIndexServer } from '@/lib/app/text-index-server';
import type { StepmarkDb } from '@/lib/store/db';

self.addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (!port) return;
    let db: Promise<StepmarkDb> | null = null;
    const server = new TextIndexServer(
      () => (db ??= openAppStore({ now: () => Date.now() })),
      (reply) => port.postMessage(reply),
    );
    port.addEventListener('message', ({ data }: MessageEvent<TextIndexCall>) => {
      void server.handle(data);
    });
    port.start();
  },
  { once: true },
);
