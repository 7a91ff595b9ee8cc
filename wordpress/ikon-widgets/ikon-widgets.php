<?php
/**
 * Plugin Name:       ikon-widgets
 * Description:       Shows what a city offers: a list, a map, indicators and measures, all from one public feed. No cookies, and no requests to other servers unless you choose such a feed or map.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            ikon-widgets
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       ikon-widgets
 * Domain Path:       /languages
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/values.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/own-feed.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/preview.php';

add_action( 'init', __NAMESPACE__ . '\load_words', 5 );
add_action( 'init', __NAMESPACE__ . '\register_shortcodes' );
add_action( 'init', __NAMESPACE__ . '\register_blocks' );
add_filter( 'block_categories_all', __NAMESPACE__ . '\add_block_category' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\mark_module', 10, 2 );

if ( is_admin() ) {
	require __DIR__ . '/includes/settings.php';
	require __DIR__ . '/includes/feed-file.php';
	add_action( 'wp_ajax_ikon_widgets_preview', __NAMESPACE__ . '\send_preview' );
	add_action( 'admin_init', __NAMESPACE__ . '\register_options' );
	add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
	add_action( 'admin_post_ikon_widgets_feed_file', __NAMESPACE__ . '\receive_feed_file' );
	add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );
}

/** Before 6.7 WordPress looks only into its own folder of languages by itself. */
function load_words() {
	load_plugin_textdomain( 'ikon-widgets', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}
