// What has to be true of the plugin in a real WordPress, in the order in which an editor meets it.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { baukasten } from '../embed/support.mjs';
import {
  insertBlock,
  insertShortcodes,
  installPlugin,
  logIn,
  openEditor,
  previewIn,
  publish,
  showBlockSettings,
} from './admin.mjs';
import { users } from './host.mjs';
import { follow, whenReady } from './visits.mjs';

const zip = join(root, 'dist/wordpress/ikon-widgets.zip');
const SETTINGS = '/wp-admin/options-general.php?page=ikon-widgets';
const ELEMENTS = {
  angebote: 'Angebotsliste',
  quartierskarte: 'Quartierskarte',
  kennzahlen: 'Kennzahlen',
  massnahmen: 'Maßnahmen',
};
const textOf = (page, selector = 'body') => page.$eval(selector, (element) => element.innerText);
const ourModules = (asked) =>
  asked
    .filter((path) => /ikon-widgets\/elements\/[a-z]+\.js$/.test(path))
    .map((path) => path.split('/').at(-1));

/** Puts a page there at once, for what is not about the editor. @returns its address */
const pageOf = (wp, content, setup = '') =>
  wp.php(`${setup}
    $id = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Seite', 'post_content' => <<<'TEXT'
${content}
TEXT
    ) ); echo get_permalink( $id );`);

/** As a visitor: the element shows its feed, nothing is said on the console, nobody else is asked. */
async function holdsFor(visitor, address, element, options) {
  const { page, errors, foreign, asked } = await visitor.visit(address, options);
  const shown = await whenReady(page, `ikon-${element}`);
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign, []);
  await page.close();
  return { ...shown, modules: ourModules(asked) };
}

export const facts = (wp, browser) => {
  let admin, visitor;
  const asGuest = (address, element, options) => holdsFor(visitor, address, element, options);

  const start = {
    'is uploaded and activated in the administration': async () => {
      admin = await browser.person();
      visitor = await browser.person();
      await logIn(admin, users.admin);
      const page = await installPlugin(admin, zip);
      assert.ok(await page.$('tr.active[data-slug="ikon-widgets"]'));
      assert.match(await textOf(page, 'tr[data-slug="ikon-widgets"]'), /Zeigt, was eine Stadt bietet/);
      assert.equal(
        wp.php(
          "echo (int) in_array( 'ikon-widgets/ikon-widgets.php', get_option( 'active_plugins' ), true );",
        ),
        '1',
      );
    },
    'says to editors only that no feed is known': async () => {
      const address = pageOf(wp, '[ikon_angebote]');
      const forEditor = await textOf((await admin.visit(address)).page);
      assert.match(forEditor, /Nur für die Redaktion sichtbar: Es ist kein Feed bekannt/);
      const { page, asked } = await visitor.visit(address);
      assert.doesNotMatch(await page.content(), /ikon-angebote|Redaktion/);
      assert.deepEqual(ourModules(asked), []);
    },
    'refuses on its settings page what is no address, and keeps what was there': async () => {
      const { page, errors } = await admin.visit(SETTINGS);
      assert.match(await textOf(page), /Stadt-Bausteine[^]*Die Adresse der öffentlichen Datei/);
      await page.type('#ikon-widgets-feed', 'javascript:alert(1)');
      await follow(page, '#submit');
      assert.match(await textOf(page), /keine Adresse eines Feeds: javascript:alert\(1\)/);
      assert.equal(await page.$eval('#ikon-widgets-feed', ({ value }) => value), '');
      assert.deepEqual(errors, []);
    },
    'keeps the feed, the publisher and the colours': async () => {
      const { page } = await admin.visit(SETTINGS);
      await page.type('#ikon-widgets-feed', '/angebote.json');
      await page.type('#ikon-widgets-publisher_name', 'Stadt <b>Musterstadt</b>');
      await page.type('#ikon-widgets-publisher_url', 'https://example.org/musterstadt');
      await follow(page, '#submit');
      assert.equal(await page.$eval('#ikon-widgets-feed', ({ value }) => value), '/angebote.json');
      assert.equal(
        await page.$eval('#ikon-widgets-publisher_name', ({ value }) => value),
        'Stadt Musterstadt',
      );
      const frame = await (await page.waitForSelector('.ikon-widgets-preview')).contentFrame();
      assert.equal((await whenReady(frame, 'ikon-angebote')).offers, 15);
    },
    'lets nobody but the administration set it or see its preview': async () => {
      const author = await browser.person();
      await logIn(author, users.author);
      assert.match(
        await textOf((await author.visit(SETTINGS)).page),
        /nicht (berechtigt|erlaubt)|not allowed/i,
      );
      const { page } = await visitor.visit(
        '/wp-admin/admin-ajax.php?action=ikon_widgets_preview&element=angebote',
      );
      assert.doesNotMatch(await page.content(), /ikon-angebote/);
      const withoutNonce = await admin.visit(
        '/wp-admin/admin-ajax.php?action=ikon_widgets_preview&element=angebote',
      );
      assert.doesNotMatch(await withoutNonce.page.content(), /ikon-angebote/);
      await author.close();
    },
    'takes a feed file, refuses another, and gives it an address': async () => {
      const { page } = await admin.visit(SETTINGS);
      await (await page.$('#ikon-widgets-file')).uploadFile(join(root, 'package.json'));
      await follow(page, '#upload');
      assert.match(await textOf(page), /kein Feed der Version 1/);
      const own = (name, content) => {
        const file = join(mkdtempSync(join(tmpdir(), 'ikon-feed-')), name);
        writeFileSync(file, content);
        return file;
      };
      const feed = readFileSync(join(root, 'demo/feeds/offene-tuer.json'), 'utf8');
      assert.match(await textOf(page), /Höchstens \d+ MB/);
      const large = own('large.json', feed + ' '.repeat(3_000_000));
      await (await page.$('#ikon-widgets-file')).uploadFile(large);
      await follow(page, '#upload');
      assert.match(await textOf(page), /Die Datei ist zu groß/);
      await (await page.$('#ikon-widgets-file')).uploadFile(own('mark.json', `\uFEFF${feed}`));
      await follow(page, '#upload');
      assert.match(await textOf(page), /Die Feed-Datei ist da/);
      await (await page.$('#ikon-widgets-file')).uploadFile(join(root, 'demo/feeds/offene-tuer.json'));
      await follow(page, '#upload');
      assert.match(await textOf(page), /Die Feed-Datei ist da/);
      const path = '/wp-content/uploads/ikon-widgets/angebote.json';
      assert.ok(existsSync(join(wp.site, path)));
      assert.equal(await page.$eval('#ikon-widgets-feed', ({ value }) => value), '/angebote.json');
      const address = pageOf(wp, `[ikon_angebote feed="${path}"]`);
      assert.equal((await asGuest(address, 'angebote')).offers, 14);
      // A newer file has another address for browsers.
      const { page: shown } = await visitor.visit(address);
      const inPage = await shown.$eval('ikon-angebote', (element) => element.getAttribute('feed'));
      assert.match(inPage, /\/angebote\.json\?ver=\d{10}$/);
      await shown.close();
    },
  };

  const blocks = Object.fromEntries(
    Object.entries(ELEMENTS).map(([element, title]) => [
      `${title}: chosen in the block editor, shown there, published, and its module is the only one`,
      async () => {
        const { page } = await openEditor(admin);
        await insertBlock(page, title.slice(0, 8), `ikon-widgets-${element}`);
        const frame = await previewIn(page);
        await whenReady(frame, `ikon-${element}`);
        const address = await publish(page, title);
        await page.close();
        const { modules, lang } = await asGuest(address, element);
        assert.deepEqual(modules, [`${element}.js`]);
        assert.equal(lang, 'de-DE');
      },
    ]),
  );

  const editing = {
    'offers the names of the feed in the block settings, and writes their ids': async () => {
      const { page } = await openEditor(admin);
      await insertBlock(page, 'Angebots', 'ikon-widgets-angebote');
      const frame = await previewIn(page);
      await whenReady(frame, 'ikon-angebote');
      await showBlockSettings(page);
      await page.locator('::-p-xpath(//label[text()="Kategorien"]/..//input)').fill('Rat');
      await page.locator('.components-form-token-field__suggestion').click();
      await page.waitForFunction(() => {
        const [block] = window.wp.data.select('core/block-editor').getBlocks();
        return block.attributes.categories;
      });
      await frame.waitForFunction(() => document.querySelector('ikon-angebote')?.results?.length === 3);
      const source = await page.evaluate(() => window.wp.data.select('core/editor').getEditedPostContent());
      assert.match(source, /<!-- wp:ikon-widgets\/angebote \{"categories":"[a-z-]+"\} \/-->/);
      await page.close();
    },
    'shows all four shortcodes, with attributes as in HTML': async () => {
      const { page } = await openEditor(admin);
      await insertShortcodes(page, [
        '[ikon_angebote language-switch page-size="3" theme="dark" group="a"]',
        '[ikon_quartierskarte zoom="12" center="8.9, 52.3" group="b"]',
        '[ikon_kennzahlen columns="2" group="c"]',
        '[ikon_massnahmen url-sync="nein" group="d"]',
      ]);
      const address = await publish(page, 'Shortcodes');
      await page.close();
      for (const element of Object.keys(ELEMENTS)) await asGuest(address, element);
      const seen = await visitor.visit(address);
      const attributes = (tag) =>
        seen.page.$eval(tag, (element) =>
          Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        );
      assert.deepEqual(await attributes('ikon-angebote'), {
        'language-switch': '',
        'page-size': '3',
        theme: 'dark',
        group: 'a',
        feed: '/angebote.json',
        lang: 'de-DE',
      });
      assert.equal((await attributes('ikon-quartierskarte')).center, '8.9,52.3');
      assert.ok(!('url-sync' in (await attributes('ikon-massnahmen'))));
      assert.deepEqual(
        ourModules(seen.asked).sort(),
        Object.keys(ELEMENTS)
          .map((name) => `${name}.js`)
          .sort(),
      );
    },
    'shows what the Baukasten writes, with all that was chosen': async () => {
      const values = {
        districts: 'nordstadt',
        lang: 'ar',
        'language-switch': '',
        'page-size': '5',
        'url-sync': '',
      };
      const wanted = {
        element: 'angebote',
        feeds: [`${wp.origin}/angebote.json`],
        values,
        base: '',
        title: '',
      };
      const { snippet } = await baukasten();
      const { page } = await visitor.visit(pageOf(wp, snippet('shortcode', wanted)));
      const shown = await page.$eval('ikon-angebote', (element) =>
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      );
      // The theme is the element's own default, which it shows.
      assert.deepEqual(shown, { feed: wanted.feeds[0], theme: 'auto', ...values });
    },
  };

  const safety = {
    'writes nothing inline and takes no style for a widget': async () => {
      const { page } = await visitor.visit(pageOf(wp, '[ikon_angebote]'));
      const scripts = await page.$$eval('script', (all) =>
        all
          .filter(({ outerHTML }) => outerHTML.includes('ikon'))
          .map(({ src, type, textContent }) => [new URL(src).pathname, type, textContent]),
      );
      assert.deepEqual(scripts, [['/wp-content/plugins/ikon-widgets/elements/angebote.js', 'module', '']]);
      const styles = await page.$$eval(
        'link[href*="ikon-widgets"], style[id*="ikon"], ikon-angebote[style]',
        (all) => all.length,
      );
      assert.equal(styles, 0);
    },
    'loads nothing on a page without a widget': async () => {
      for (const path of ['/', pageOf(wp, 'Nur Text.')]) {
        const { page, asked } = await visitor.visit(path);
        assert.doesNotMatch(await page.content(), /ikon-widgets/);
        assert.ok(!asked.some((one) => one.includes('ikon-widgets')));
      }
    },
    'lets nothing that an author writes into attributes become script': async () => {
      const author = await browser.person();
      await logIn(author, users.author);
      const { page } = await openEditor(author, 'post');
      await insertShortcodes(page, [
        `[ikon_angebote feed="/angebote.json" group='" onclick="alert(1)' districts='x"><img src=x onerror=alert(1)>' onload="alert(1)"]`,
        `[ikon_quartierskarte feed="javascript:alert(1)" basemap="data:text/html,<script>alert(1)</script>"]`,
        `[ikon_kennzahlen feed='/angebote.json?"><script>alert(1)</script>' lang='de"onmouseover="alert(1)']`,
        `[ikon_massnahmen theme='dark" autofocus onfocus="alert(1)' group="z"]<img src=x onerror=alert(1)><p onclick="alert(1)">Text</p>[/ikon_massnahmen]`,
      ]);
      const address = await publish(page, 'Angriff');
      await author.close();
      const seen = await visitor.visit(address);
      const shown = await seen.page.$$eval(
        Object.keys(ELEMENTS)
          .map((name) => `ikon-${name}`)
          .join(),
        (all) =>
          all.map(({ localName, attributes }) => [
            localName,
            ...[...attributes].map(({ name, value }) => `${name}=${value}`).sort(),
          ]),
      );
      // The element itself writes down that its theme is the usual one.
      assert.deepEqual(shown, [
        ['ikon-massnahmen', 'feed=/angebote.json', 'group=z', 'lang=de-DE', 'theme=auto'],
      ]);
      const handlers = await seen.page.$$eval('*', (all) =>
        all
          .filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on')))
          .map(({ outerHTML }) => outerHTML),
      );
      assert.deepEqual(handlers, []);
      assert.doesNotMatch(seen.errors.join(), /dialog/);
    },
    'tells editors which value is wrong, and visitors nothing': async () => {
      const address = pageOf(wp, '[ikon_quartierskarte zoom="hoch" distrikte="nord"]');
      const forEditor = await textOf((await admin.visit(address)).page);
      assert.match(forEditor, /„hoch“ kann kein Wert von „zoom“ sein/);
      assert.match(forEditor, /Eine Angabe „distrikte“ gibt es nicht/);
      const { page } = await visitor.visit(address);
      await whenReady(page, 'ikon-quartierskarte');
      assert.doesNotMatch(await textOf(page), /Redaktion|zoom/);
    },
    'keeps a nought: a value, and an id of a record': async () => {
      const zoom = await visitor.visit(pageOf(wp, '[ikon_quartierskarte zoom="0"]'));
      assert.equal(await zoom.page.$eval('ikon-quartierskarte', (map) => map.getAttribute('zoom')), '0');
      const one = await visitor.visit(pageOf(wp, '[ikon_angebote districts="0"]'));
      assert.equal(await one.page.$eval('ikon-angebote', (list) => list.getAttribute('districts')), '0');
    },
    'shows nothing rather than more than was meant': async () => {
      const { page } = await visitor.visit(pageOf(wp, '[ikon_angebote districts="nördlich;der/bahn"]'));
      assert.equal(await page.$('ikon-angebote'), null);
    },
    'sends whoever has no JavaScript to the publisher': async () => {
      const { page } = await visitor.visit(pageOf(wp, '[ikon_angebote]'), { javascript: false });
      assert.match(await textOf(page), /Sie finden diese Informationen auch hier: Stadt Musterstadt/);
      assert.match(
        await page.content(),
        /<a href="https:\/\/example\.org\/musterstadt">Stadt Musterstadt<\/a>/,
      );
      const own = await visitor.visit(pageOf(wp, '[ikon_angebote]Rufen Sie uns an.[/ikon_angebote]'), {
        javascript: false,
      });
      assert.match(await textOf(own.page), /Rufen Sie uns an\./);
    },
  };

  const surroundings = {
    'speaks the language that a plugin for several languages gives the page': async () => {
      const address = pageOf(wp, '[ikon_angebote]');
      assert.equal((await asGuest(`${address}?lang=tr`, 'angebote')).lang, 'tr-TR');
    },
    'follows the language of the site': async () => {
      wp.php("update_option( 'WPLANG', '' );");
      assert.equal((await asGuest(pageOf(wp, '[ikon_angebote]'), 'angebote')).lang, 'en-US');
      wp.php("update_option( 'WPLANG', 'de_DE_formal' );");
      const formal = pageOf(wp, '[ikon_angebote]');
      assert.equal((await asGuest(formal, 'angebote')).lang, 'de-DE');
      wp.php("update_option( 'WPLANG', 'de_AT' );");
      assert.match(wp.php("echo __( 'City widgets', 'ikon-widgets' );"), /Stadt-Bausteine/);
      wp.php("update_option( 'WPLANG', 'de_DE' );");
    },
    'works in a widget area of a classic theme, as block and as text': async () => {
      wp.php(`switch_theme( 'twentytwentyone' );
        update_option( 'widget_block', array( 2 => array( 'content' => '<!-- wp:ikon-widgets/angebote {"page-size":"2"} /-->' ), '_multiwidget' => 1 ) );
        update_option( 'widget_text', array( 3 => array( 'title' => '', 'text' => '[ikon_massnahmen]', 'filter' => true, 'visual' => true ), '_multiwidget' => 1 ) );
        update_option( 'sidebars_widgets', array( 'sidebar-1' => array( 'block-2', 'text-3' ) ) );`);
      const address = pageOf(wp, 'Nur Text.');
      assert.deepEqual((await asGuest(address, 'angebote')).modules.sort(), ['angebote.js', 'massnahmen.js']);
      await asGuest(address, 'massnahmen');
      wp.php(`update_option( 'sidebars_widgets', array( 'sidebar-1' => array() ) );`);
      const { page } = await visitor.visit(address);
      assert.doesNotMatch(await page.content(), /ikon-widgets/);
      wp.php("switch_theme( 'twentytwentythree' );");
    },
    'writes the same page for every visitor, so that it can be cached': async () => {
      const address = pageOf(wp, '[ikon_angebote][ikon_quartierskarte]');
      const [first, second] = await Promise.all(
        [1, 2].map(() => fetch(address).then((answer) => answer.text())),
      );
      const ours = (html) => html.match(/<ikon-[^]*<\/ikon-[a-z]+>|<script[^>]+ikon-widgets[^>]+>/g);
      assert.deepEqual(ours(first), ours(second));
      assert.doesNotMatch(ours(first).join(''), /nonce/);
    },
  };

  const end = {
    'leaves no notice of PHP': () => assert.doesNotMatch(wp.log(), /ikon-widgets/),
    'leaves nothing behind when it is deleted': async () => {
      const address = pageOf(wp, '[ikon_angebote]\n\n<!-- wp:ikon-widgets/angebote /-->');
      const { page } = await admin.visit('/wp-admin/plugins.php', { agrees: true });
      await follow(page, '#deactivate-ikon-widgets');
      assert.ok(JSON.parse(wp.php("echo json_encode( get_option( 'ikon_widgets' ) );")));
      const { page: seen } = await visitor.visit(address);
      assert.doesNotMatch(await seen.content(), /<ikon-|plugins\/ikon-widgets/);
      await page.locator('#delete-ikon-widgets').click();
      await page.waitForFunction(() =>
        /gelöscht|deleted/.test(document.querySelector('[data-slug="ikon-widgets"]')?.innerText ?? 'deleted'),
      );
      assert.ok(!existsSync(join(wp.site, 'wp-content/plugins/ikon-widgets')));
      assert.ok(!readdirSync(join(wp.site, 'wp-content/uploads')).includes('ikon-widgets'));
      const left = wp.php(`global $wpdb;
        echo json_encode( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ikon%widget%'" ) ),
          json_encode( $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%ikon%widget%'" ) ),
          json_encode( $wpdb->get_col( "SHOW TABLES LIKE '%ikon%'" ) );`);
      assert.equal(left, '[][][]');
    },
  };

  return { start, rest: { ...blocks, ...editing, ...safety, ...surroundings, ...end } };
};
