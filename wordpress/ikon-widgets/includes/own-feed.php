<?php
/**
 * The feed file on this site itself, as pages ask for it. How it is uploaded stands in feed-file.php.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Where the file lies.
 *
 * @return array{path: string, url: string}
 */
function feed_file() {
	$uploads = wp_upload_dir( null, false );
	return array(
		'path' => $uploads['basedir'] . '/ikon-widgets/angebote.json',
		'url'  => $uploads['baseurl'] . '/ikon-widgets/angebote.json',
	);
}

/**
 * Addresses of feeds, that of the file here with its date: under one address browsers may keep a file for days.
 *
 * @param string $feeds Addresses with spaces between them.
 * @return string
 */
function dated_feeds( $feeds ) {
	$file = feed_file();
	if ( ! is_readable( $file['path'] ) ) {
		return $feeds;
	}
	$own   = array( strip_scheme( $file['url'] ), wp_parse_url( $file['url'], PHP_URL_PATH ) );
	$date  = filemtime( $file['path'] );
	$dated = function ( $feed ) use ( $own, $date ) {
		return in_array( strip_scheme( $feed ), $own, true ) ? add_query_arg( 'ver', $date, $feed ) : $feed;
	};
	return implode( ' ', array_map( $dated, explode( ' ', $feeds ) ) );
}

/**
 * An address without http or https: sites that moved to https often keep the old one in their settings.
 *
 * @param string $address An address.
 * @return string
 */
function strip_scheme( $address ) {
	return preg_replace( '/^https?:/i', '', $address );
}
