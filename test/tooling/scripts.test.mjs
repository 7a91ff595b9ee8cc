// What no other check reads: shell scripts, and the PHP of the WordPress plugin. Debian's shellcheck and php-cli do it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { findOnPath } from '../../scripts/lib/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** On a machine of one's own the tool may be missing; .ci/run installs it. */
function findTool(test, name) {
  const tool = findOnPath([name]);
  if (tool) return tool;
  assert.ok(!process.env.CI, `${name} is not installed`);
  return void test.skip(`${name} is not installed`);
}

function check(test, name, patterns, argsFor) {
  const tool = findTool(test, name);
  if (!tool) return;
  const files = globSync(patterns, { cwd: root, dot: true, ignore: '**/node_modules/**' });
  assert.ok(files.length > 0);
  for (const file of files) {
    const { status, stdout, stderr } = spawnSync(tool, argsFor(file), { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, `${file}: ${stdout}${stderr}`);
  }
}

describe('what runs outside Node', () => {
  it('has shell scripts that ShellCheck finds nothing in', (test) =>
    check(test, 'shellcheck', ['.ci/*', 'scripts/**/*.sh', 'kiosk/*.sh'], (file) => ['-x', file]));

  it('has PHP that can be read', (test) =>
    check(test, 'php', ['wordpress/**/*.php'], (file) => ['-l', file]));
});
