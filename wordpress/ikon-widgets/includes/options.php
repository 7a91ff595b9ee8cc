<?php
/**
 * What is set for the whole site.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const OPTION = 'ikon_widgets';

const DEFAULTS = array(
	'feed'           => '',
	'theme'          => 'auto',
	'publisher_name' => '',
	'publisher_url'  => '',
);

/**
 * The site's settings.
 *
 * @return array<string, string>
 */
function options() {
	return array_merge( DEFAULTS, array_intersect_key( (array) get_option( OPTION, array() ), DEFAULTS ) );
}

/**
 * The language of the page, as HTML writes it. Plugins for several languages answer through WordPress' own function.
 * In the administration that would be the language of whoever is logged in: there it is the site's.
 *
 * @return string
 */
function page_language() {
	$locale = is_admin() ? get_locale() : determine_locale();
	return preg_match( '/^([a-z]{2,3})(?:_([A-Z]{2}))?/', $locale, $found ) ? implode( '-', array_slice( $found, 1 ) ) : '';
}
