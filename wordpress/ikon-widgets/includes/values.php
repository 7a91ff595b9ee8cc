<?php
/**
 * Reads the values of attributes: what is not of the expected form is refused, with a sentence for who edits the page.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const FLAG_ON  = array( '', '1', 'true', 'yes', 'on', 'ja' );
const FLAG_OFF = array( '0', 'false', 'no', 'off', 'nein' );

const ID = '[A-Za-z0-9][A-Za-z0-9._-]{0,119}(?::[A-Za-z0-9][A-Za-z0-9._-]{0,119})?';

const PATTERNS = array(
	'name'      => '/^[A-Za-z0-9_-]{1,60}$/',
	'language'  => '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/',
	'whole'     => '/^[1-9][0-9]{0,4}$/',
	'number'    => '/^[0-9]{1,2}(\.[0-9]{1,4})?$/',
	'indicator' => '#^' . ID . '(/' . ID . ')?$#',
);

const BASEMAPS = array( 'schematic', 'basemap-de', 'basemap-de-grey', 'versatiles', 'openfreemap' );

/**
 * Reads all attributes of an element.
 *
 * @param string $element Name of the element.
 * @param array  $given   Values by name, as somebody wrote them. A flag may be a boolean.
 * @return array{attributes: array<string, string>, refused: array<string, string>, unknown: string[], empty: bool} The
 *               values that may stand on a page (a flag is an empty string), those left out, and whether nothing
 *               is left of a feed or of a choice: then the element would show something else than was meant.
 */
function read_attributes( $element, array $given ) {
	$kinds = attributes_of( $element );
	$read  = array(
		'attributes' => array(),
		'refused'    => array(),
		'unknown'    => array_map( 'strval', array_keys( array_diff_key( $given, $kinds ) ) ),
		'empty'      => false,
	);
	foreach ( array_intersect_key( $given, $kinds ) as $name => $value ) {
		$kind = $kinds[ $name ];
		$text = is_bool( $value ) ? ( $value ? 'true' : 'false' ) : ( is_scalar( $value ) ? trim( (string) $value ) : '' );
		if ( 'flag' === $kind ) {
			read_flag( $name, strtolower( $text ), $read );
		} elseif ( '' !== $text ) {
			read_text( $name, $kind, $text, $read );
		}
	}
	return $read;
}

/**
 * Adds a yes-or-no value to what was read.
 *
 * @param string $name Name of the attribute.
 * @param string $text What was written.
 * @param array  $read What was read so far.
 */
function read_flag( $name, $text, array &$read ) {
	if ( in_array( $text, FLAG_ON, true ) ) {
		$read['attributes'][ $name ] = '';
	} elseif ( ! in_array( $text, FLAG_OFF, true ) ) {
		$read['refused'][ $name ] = $text;
	}
}

/**
 * Adds any other value to what was read. Of a list, what is right stays.
 *
 * @param string          $name Name of the attribute.
 * @param string|string[] $kind Kind of value, or the words that are allowed.
 * @param string          $text What was written.
 * @param array           $read What was read so far.
 */
function read_text( $name, $kind, $text, array &$read ) {
	$is_list = 'feeds' === $kind || 'ids' === $kind;
	$parts   = $is_list ? preg_split( 'feeds' === $kind ? '/\s+/' : '/[\s,]+/', $text, -1, PREG_SPLIT_NO_EMPTY ) : array( $text );
	$right   = array_filter(
		array_map(
			function ( $part ) use ( $kind ) {
				return read_part( $kind, $part );
			},
			$parts
		),
		'strlen' // PHP holds "0" to be nothing.
	);
	if ( count( $right ) < count( $parts ) ) {
		$read['refused'][ $name ] = implode( ' ', array_diff_key( $parts, $right ) );
		$read['empty']            = $read['empty'] || ( $is_list && ! $right );
	}
	if ( $right ) {
		$read['attributes'][ $name ] = implode( ' ', $right );
	}
}

/**
 * Reads one value.
 *
 * @param string|string[] $kind Kind of value, or the words that are allowed.
 * @param string          $text What was written.
 * @return string The value, or nothing where it is refused.
 */
function read_part( $kind, $text ) {
	switch ( $kind ) {
		case 'feeds':
			return read_address( $text );
		case 'ids':
			return preg_match( '/^' . ID . '$/', $text ) ? $text : '';
		case 'position':
			return read_position( $text );
		case 'basemap':
			return in_array( $text, BASEMAPS, true ) ? $text : read_address( $text );
	}
	$right = is_array( $kind ) ? in_array( $text, $kind, true ) : preg_match( PATTERNS[ $kind ], $text );
	return $right ? $text : '';
}

/**
 * Reads an address: of the web, or of this site from its root on. Others would mean something else on every page.
 *
 * @param string $text What was written; an editor may have written & as &amp;.
 * @return string The address, or nothing.
 */
function read_address( $text ) {
	$text = str_replace( array( '&amp;', '&#038;' ), '&', $text );
	return preg_match( '#^(https?://[^\s"\'<>\\\\]+|/(?!/)[^\s"\'<>\\\\]*)$#i', $text ) ? esc_url_raw( $text, array( 'http', 'https' ) ) : '';
}

/**
 * Reads "longitude,latitude".
 *
 * @param string $text What was written.
 * @return string The position, or nothing.
 */
function read_position( $text ) {
	if ( ! preg_match( '/^(-?[0-9]{1,3}(?:\.[0-9]+)?)\s*,\s*(-?[0-9]{1,2}(?:\.[0-9]+)?)$/', $text, $found ) ) {
		return '';
	}
	return abs( (float) $found[1] ) <= 180 && abs( (float) $found[2] ) <= 90 ? "$found[1],$found[2]" : '';
}
