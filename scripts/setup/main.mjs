// `npm start`, `npm test` and `npm run soak` begin here, in a clone where nothing may be installed
// yet: sets up what is missing, then hands over to the real thing.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, BROWSERS } from './browsers.mjs';
import { checkNode, ensureDependencies, ensureGenerated } from './dependencies.mjs';
import { run } from './run.mjs';

const COMMANDS = {
  start: { script: 'main:start', browsers: ['chromium'], env: {} },
  test: { script: 'main:test', browsers: ['chromium', 'firefox'], env: {} },
  soak: { script: 'main:test', browsers: ['chromium', 'firefox'], env: { STEPMARK_SOAK: '1' } },
};

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

const say = (line) => console.log(line);
const command = COMMANDS[process.argv[2]];
const stop = (sentence) => {
  console.error(sentence);
  // Tests that could not begin have failed: their last line is always the count.
  if (command?.script === 'main:test') console.log('0 passed, 1 failed');
  process.exit(1);
};
if (!command) stop(`Usage: node scripts/setup/main.mjs ${Object.keys(COMMANDS).join(' | ')}`);

for (const step of [ensureDependencies, checkNode, ensureGenerated]) {
  const problem = await step(say);
  if (problem) stop(problem);
}

const env = { ...command.env };
for (const kind of command.browsers) {
  const path = await ensureBrowser(kind, say);
  if (!path) stop(`Nothing was started, because ${BROWSERS[kind].title} is missing.`);
  env[BROWSERS[kind].env] = path;
}

// A new process rather than a call: a running Node cannot become the pinned one, which npm puts
// first on the PATH of the script.
const { code } = await run('npm', ['run', '--silent', command.script], { show: true, env });
process.exitCode = code;
