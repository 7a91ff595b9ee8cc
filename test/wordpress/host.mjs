// A WordPress of its own: a copy of Debian's, its database behind a socket, PHP's small web server. All of it lies in
// one temporary folder and goes with it.
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { root } from '../../scripts/lib/install.mjs';

const host = '127.0.0.1';
/** Debian's, or that of another folder: to try another version. */
const INSTALLED = process.env.WORDPRESS_PATH || '/usr/share/wordpress';
const PATIENCE = 30_000;
export const users = {
  admin: { login: 'leitung', password: 'nur-zur-probe-1', role: 'administrator' },
  author: { login: 'autor', password: 'nur-zur-probe-2', role: 'author' },
};

/** A process with its children, which PHP's workers are. What they hold is thrown away, so they need no farewell. */
function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
  let failed = false;
  child.once('error', () => (failed = true));
  const running = () => !failed && child.exitCode === null && child.signalCode === null;
  return { running, stop: () => running() && process.kill(-child.pid, 'SIGKILL') };
}

async function until(what, { running }, isSo) {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (!running() || Date.now() > end) throw new Error(`${what} does not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startDatabase(folder, running) {
  const data = join(folder, 'database');
  const options = [
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
    '--innodb-use-native-aio=0', // the kernel's places for it are few, and shared with all others
    ...(process.getuid() === 0 ? ['--user=root'] : []),
  ];
  // Its output belongs to the message where it fails.
  execFileSync(
    'mariadb-install-db',
    [...options, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'pipe' },
  );
  const socket = join(folder, 'database.sock');
  const path = `${process.env.PATH}:/usr/sbin`;
  const server = start('mariadbd', [...options, `--socket=${socket}`, '--skip-networking'], {
    env: { ...process.env, PATH: path },
  });
  running.push(server);
  await until('the database', server, () => existsSync(socket));
  return socket;
}

const config = (socket, origin, log) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

const router = `<?php
$file = __DIR__ . '/site' . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $file ) || is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
chdir( __DIR__ . '/site' );
require __DIR__ . '/site/index.php';
`;

/** What a page says in another language than the site: as the plugins for several languages tell WordPress. */
const severalLanguages = `<?php
add_filter( 'locale', function ( $locale ) {
	return isset( $_GET['lang'] ) && 'tr' === $_GET['lang'] ? 'tr_TR' : $locale;
} );
`;

const install = `
mysqli_report( MYSQLI_REPORT_OFF );
$database = mysqli_connect( 'localhost', 'root', '', '', 0, getenv( 'SOCKET' ) );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '${host}';
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install( 'Probe', '${users.admin.login}', 'leitung@example.org', false, '', '${users.admin.password}', 'de_DE' );
wp_insert_user( array( 'user_login' => '${users.author.login}', 'user_pass' => '${users.author.password}', 'user_email' => 'autor@example.org', 'role' => 'author' ) );
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules();
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, $GLOBALS['wpdb']->prefix . 'persisted_preferences', array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'core'           => array( 'welcomeGuide' => false, 'enableChoosePatternModal' => false ),
		'_modified'      => gmdate( 'c' ),
	) );
}
`;

function copySite(folder, socket, origin, log) {
  const site = join(folder, 'site');
  cpSync(INSTALLED, site, {
    recursive: true,
    dereference: true,
    filter: (file) => !file.endsWith('.htaccess'),
  });
  writeFileSync(join(site, 'wp-config.php'), config(socket, origin, log));
  writeFileSync(join(folder, 'router.php'), router);
  mkdirSync(join(site, 'wp-content/mu-plugins'));
  writeFileSync(join(site, 'wp-content/mu-plugins/several-languages.php'), severalLanguages);
  copyFileSync(join(root, 'demo/feeds/musterstadt.json'), join(site, 'angebote.json'));
  // WordPress takes a language only where it has words of it.
  for (const locale of ['de_DE_formal', 'de_AT'])
    copyFileSync(
      join(site, 'wp-content/languages/de_DE.mo'),
      join(site, `wp-content/languages/${locale}.mo`),
    );
  return site;
}

/** Starts everything. `php(code)` runs code inside WordPress and gives what it prints. Ends with this process. */
export async function startWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'ikon-wordpress-'));
  const running = [];
  process.once('exit', () => {
    for (const { stop } of running) stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 9 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  const socket = await startDatabase(folder, running);
  const port = await freePort(host);
  const origin = `http://${host}:${port}`;
  const log = join(folder, 'debug.log');
  const site = copySite(folder, socket, origin, log);
  const run = (code) =>
    execFileSync('php', ['-d', 'sendmail_path=/bin/true', '-r', code], {
      cwd: site,
      encoding: 'utf8',
      env: { ...process.env, SOCKET: socket },
    });
  run(install);
  const web = start('php', ['-S', `${host}:${port}`, '-t', site, join(folder, 'router.php')], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  running.push(web);
  await until('the web server', web, () => fetch(`${origin}/readme.html`).then(Boolean, () => false));
  return {
    origin,
    site,
    php: (code) => run(`$_SERVER['HTTP_HOST'] = '${host}'; require 'wp-load.php'; ${code}`),
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
  };
}
