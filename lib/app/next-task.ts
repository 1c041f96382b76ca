/**
 * Resolves in a task of its own, after messages that are waiting were handled. Where pdf.js parses in
 * the same thread it goes on in microtasks only; a timer would cost 4 ms each.
 */
export function nextTask(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    resolve();
  });
  port1.start();
  port2.postMessage(null);
  return promise;
}
