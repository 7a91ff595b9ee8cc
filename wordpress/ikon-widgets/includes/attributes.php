<?php
/**
 * The attributes of the elements, under the names that they have in HTML. Blocks, shortcodes and the check of values
 * all go by this table; what is not in it does not reach a page.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const SHARED_ATTRIBUTES = array(
	'feed'            => 'feeds',
	'group'           => 'name',
	'lang'            => 'language',
	'language-switch' => 'flag',
	'districts'       => 'ids',
	'categories'      => 'ids',
	'audiences'       => 'ids',
	'providers'       => 'ids',
	'topics'          => 'ids',
	'url-sync'        => 'flag',
	'offline'         => 'flag',
	'kiosk'           => 'flag',
	'kiosk-timeout'   => 'whole',
	'theme'           => array( 'auto', 'light', 'dark' ),
);

const OWN_ATTRIBUTES = array(
	'angebote'       => array(
		'page-size' => 'whole',
		'view'      => array( 'list', 'calendar' ),
	),
	'quartierskarte' => array(
		'center'     => 'position',
		'zoom'       => 'number',
		'standpoint' => 'position',
		'indicator'  => 'indicator',
		'basemap'    => 'basemap',
		'consent'    => array( 'none', 'click' ),
	),
	'kennzahlen'     => array(
		'indicators' => 'ids',
		'columns'    => 'whole',
		'view'       => array( 'charts', 'coverage' ),
	),
	'massnahmen'     => array(),
);

/**
 * The elements, by the name behind "ikon-".
 *
 * @return string[]
 */
function elements() {
	return array_keys( OWN_ATTRIBUTES );
}

/**
 * The attributes that an element takes.
 *
 * @param string $element Name of the element.
 * @return array<string, string|string[]> Kind of value, or the words that are allowed, by name.
 */
function attributes_of( $element ) {
	return SHARED_ATTRIBUTES + OWN_ATTRIBUTES[ $element ];
}
